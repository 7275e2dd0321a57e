"""What is told on paper: the minutes as a PDF file that outlives the server."""
