#pragma once

#include "models/domain/edit.h"
#include "models/domain/jsontext.h"
#include "models/domain/savecolumn.h"
#include "models/json/jsonpointer.h"

#include <QList>
#include <QMap>

#include <chrono>
#include <optional>

namespace waymark {

/// One column to write, with the text it must still have.
struct ColumnChange
{
    QString column; ///< SaveColumn::name
    ColumnText before;
    ColumnText after;

    friend bool operator==(const ColumnChange &, const ColumnChange &) = default;
};

/// One operation on the JSON column. Paths are of the running document: those before it in the list
/// have been done. Numbers of array indexes are RFC 6901's; nothing here is PostgreSQL's path
/// dialect.
struct JsonOperation
{
    enum class Kind
    {
        SetRoot, ///< value replaces the document; no value makes it SQL NULL
        Replace, ///< value at path; it is there
        AddMember, ///< key of an object; it is absent
        InsertElement, ///< before the index at the end of path
        AppendElement, ///< value after the last element of the array at path
        Remove, ///< member or element at path
        Move, ///< from `from` to `path`, a member or an element; what was moved keeps its text
        AddNumber, ///< value (a number) is added to the number at path, exactly, on the server
    };

    Kind kind = Kind::Replace;
    JsonPointer path;
    JsonPointer from; ///< Move only
    std::optional<JsonText> value;
};

/// What must hold of the row as it was before the first operation, or nothing is written.
struct JsonGuard
{
    enum class Kind
    {
        RootTextIs, ///< the whole column is value; no value: SQL NULL
        TextIs, ///< the text at path is exactly value (10 is not 10.00)
        Absent, ///< path is not there; its parent is an object
        IsObject, ///< what is at path is an object
        IsArray, ///< what is at path is an array
        IsNumber, ///< what is at path is a number
        LengthIs, ///< the array at path has `length` elements
        LacksIdentities, ///< no element of the array at path has one of `identities` under `key`
    };

    Kind kind = Kind::TextIs;
    JsonPointer path;
    std::optional<JsonText> value;
    qsizetype length = 0;
    QString key = {};
    QList<JsonText> identities = {}; ///< exact texts: 10 is not 10.0, as everywhere else
};

/// What an edit makes of the document, where its row is still the version that was read.
struct KnownResult
{
    QString version;
    JsonText json;
};

/// The net effect of an edit, ready to be written in one guarded statement, with the record it
/// leaves.
struct GuardedEdit
{
    SaveTarget target;
    QList<ColumnChange> columns;
    QList<JsonGuard> guards;
    QList<JsonOperation> operations;
    QString reason;
    JsonText patch; ///< RFC 6902, for the record; see Edit for what its paths are relative to
    JsonText inverse;
    QString recordColumn; ///< Edit::column
    std::optional<KnownResult> known; ///< spares sending the document back; never a guard
    QString version = {}; ///< of the row that it was made from; empty where that is not known
    bool onlyThatVersion = false; ///< a guard: the row must still be that version
    std::optional<EditId> undone = {}; ///< for the record: the edit that it takes back
    JsonText arrays = {}; ///< for the record: the arrays around what it changes (recordedArrays())
};

/// A save as the server holds it: its JSON text, its columns and the row's version (xmin as text).
struct SaveRow
{
    SaveTarget target;
    QString version;
    QMap<QString, ColumnText> columns; ///< by SaveColumn::name
    std::optional<JsonText> json; ///< nothing is SQL NULL
    std::optional<Timestamp> updatedAt;
};

/// What became of a GuardedEdit.
struct SaveOutcome
{
    enum class Kind
    {
        Saved,
        Conflict,
        RowGone
    };

    Kind kind = Kind::Saved;
    std::optional<EditId> edit; ///< nothing where edits are not audited
    std::optional<SaveRow> row; ///< the row after saving, or as it is now on a conflict
    Timestamp savedAt;
    /// The longest that the row can have been held for it; 0: nobody knows.
    std::chrono::milliseconds held{0};
};

} // namespace waymark
