"""The web process: gunicorn -c config/gunicorn.py wsgi:app"""

from assembly.app import create_app
from config.settings import Settings

app = create_app(Settings.from_env())
app.extensions["lines"].watch()
