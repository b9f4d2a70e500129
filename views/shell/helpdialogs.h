#pragma once

class QWidget;

namespace waymark {

class WindowMenus;
struct ConnectionInfo;
struct DatabaseFacts;

/// The dialogs of the Help menu. Each opens and belongs to window.
void showKeyboardShortcuts(const WindowMenus &menus, QWidget *window);
void showDatabase(const ConnectionInfo &connection, const DatabaseFacts &facts, QWidget *window);
void showAbout(QWidget *window);

} // namespace waymark
