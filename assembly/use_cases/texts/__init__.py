"""Statutes and bylaws: imported, suggested, submitted, changed in urgency."""
