#pragma once

#include "models/domain/error.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTimer;

namespace waymark {

class LoadingBar;

/// The face of what is being shown. Loading lays a thin bar over content that stays; empty, failed,
/// and loading that takes long and has nothing to stay, take its place with one sentence and what
/// to do next.
class StateFace final : public QWidget
{
    Q_OBJECT
public:
    enum class State
    {
        Content,
        Loading,
        Empty,
        Failed
    };

    StateFace(QWidget *content, QWidget *parent);

    [[nodiscard]] State state() const { return m_state; }
    /// The sentence shown in place of the content.
    [[nodiscard]] QString sentence() const;

    void showContent();
    /// hasContent: what is there stays to be seen meanwhile.
    void showLoading(bool hasContent = true);
    /// sentence says what is not there, nextStep what to do; action, where given, is a button.
    void showEmpty(const QString &sentence, const QString &nextStep = {},
                   const QString &action = {}, std::function<void()> run = {});
    /// what: "The players could not be read."; why and Details come from the error.
    void showFailed(const QString &what, const Error &error, std::function<void()> retry = {});

private:
    void setState(State state);
    void showPatience();
    void setButton(const QString &text, std::function<void()> run);
    void setDetails(const QString &details);
    void toggleDetails();

    State m_state = State::Content;
    bool m_hasContent = true; ///< while loading
    QTimer *m_patience;
    LoadingBar *m_bar;
    QStackedLayout *m_pages;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_nextStep;
    QLabel *m_details;
    QPushButton *m_button;
    QPushButton *m_fold;
    std::function<void()> m_run;
};

} // namespace waymark
