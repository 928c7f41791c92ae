"""The window around the wizard: start view, menus, dialogs and notices."""
