"""What lies ahead and when: plans, changes, wishes, days and hours."""
