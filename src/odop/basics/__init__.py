"""Small and pure things everyone needs: money, dates, names, refusals, keys. No tables, no Django."""
