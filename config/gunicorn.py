"""The server of the embedded default: one process, many threads.

A listening browser keeps one thread for as long as its page is open, so threads
must stay well above the sockets expected. More than one worker would need a shared
message queue and a sticky proxy: that is the grown installation's matter.
"""

import os

wsgi_app = "wsgi:app"
bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
workers = 1
worker_class = "gthread"
threads = 400
# Beyond this many connections gunicorn accepts none and tells nobody: keep it above
# the threads, so that who waits is a request in the queue and not a silent socket.
worker_connections = 2000
timeout = 60  # seconds without a sign from the worker itself, not from a request
graceful_timeout = 5  # open sockets never end by themselves
keepalive = 15
control_socket_disable = True
# No access log: the addresses of sign-in links would stand in it.
accesslog = None
errorlog = "-"
