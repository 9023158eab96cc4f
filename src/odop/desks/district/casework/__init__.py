"""The district desk's pages of casework: the inbox, one application, calls, sittings."""
