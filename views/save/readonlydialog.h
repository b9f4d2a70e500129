#pragma once

#include "models/json/jsonpointer.h"

#include <QDialog>
#include <QPointer>

class QListWidget;
class QPushButton;

namespace waymark {

class SaveDocument;

/// The read-only places of a save, also those that it does not have; each can be let go.
class ReadOnlyDialog final : public QDialog
{
    Q_OBJECT
public:
    ReadOnlyDialog(SaveDocument &document, QWidget *parent);

signals:
    void letGo(const waymark::JsonPointer &path);

private:
    void fill();

    QPointer<SaveDocument> m_document;
    QListWidget *m_list;
    QPushButton *m_allow;
};

} // namespace waymark
