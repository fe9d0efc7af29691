"""Every language holds: nothing missing, nothing left in English, nothing cut off."""
