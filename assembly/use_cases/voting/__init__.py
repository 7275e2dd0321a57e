"""Acts of a vote: put by the chair, answered by the members, closed by the chair."""
