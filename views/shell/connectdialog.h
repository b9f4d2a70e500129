#pragma once

#include "views/shell/connection.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace waymark {

/// Asks for a database: a saved connection, a libpq URI, service or keyword string, or its parts.
class ConnectDialog final : public QDialog
{
    Q_OBJECT
public:
    ConnectDialog(ConnectionStore &store, ConnectionDesk desk, QWidget *parent = nullptr);
    ~ConnectDialog() override;

signals:
    /// Connect was pressed and the request can be understood; the dialog is gone then.
    void connectRequested(const waymark::ConnectionRequest &request);

private:
    QWidget *makeForm();
    QWidget *makeButtons();
    void nameParts();
    void showSaved(int index);
    void forgetSaved();
    void connectionEdited(const QString &text);
    [[nodiscard]] bool hasConninfo() const;
    [[nodiscard]] ConnectionRequest typed() const;
    [[nodiscard]] std::optional<ConnectionRequest> checked();
    void test();
    void showTested(const Result<DatabaseFacts> &facts);
    void showTrouble(const QString &text, const QString &detail);
    void takeConnection();

    ConnectionStore &m_store;
    ConnectionDesk m_desk;
    QList<ConnectionProfile> m_saved;
    QComboBox *m_connection;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_readOnly;
    QCheckBox *m_production;
    QCheckBox *m_keep;
    QPushButton *m_forget;
    QPushButton *m_test;
    QPushButton *m_connect;
    QLabel *m_outcome;
    QLabel *m_detail;
    QFuture<Result<DatabaseFacts>> m_testing;
};

} // namespace waymark
