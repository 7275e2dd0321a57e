"""The web process: gunicorn -c config/gunicorn.py wsgi:app"""

from assembly.app import create_app
from config.settings import Settings
from scheduler.embedded import start_clock

settings = Settings.from_env()
app = create_app(settings)
app.extensions["lines"].watch()
if settings.clock == "embedded":
    start_clock(app)
