"""Money at the state desk: where it stands, float at banks, the funnel, March, allotments, orders to check."""
