#include "views/common/stateface.h"

#include "views/common/errorwords.h"
#include "views/common/icons.h"
#include "views/common/loadingbar.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 20;
constexpr int SlowAfterMilliseconds = 500; ///< loading that is over by then says nothing

void addCentred(QVBoxLayout *column, QLabel *label)
{
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    column->addWidget(label);
}

} // namespace

StateFace::StateFace(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_patience(new QTimer(this))
    , m_bar(new LoadingBar(this))
    , m_pages(new QStackedLayout)
    , m_icon(new QLabel(this))
    , m_sentence(plainLabel({}, this))
    , m_nextStep(dimLabel({}, this))
    , m_details(dimLabel({}, this))
    , m_button(new QPushButton(this))
    , m_fold(new QPushButton(tr("Details"), this))
{
    auto *face = new QWidget(this);
    face->setMinimumSize(1, 1); // hidden as it mostly is, it does not keep a small window large
    auto *column = new QVBoxLayout(face);
    column->setContentsMargins(20, 12, 20, 12);
    column->addStretch(1);
    addCentred(column, m_icon);
    addCentred(column, m_sentence);
    addCentred(column, m_nextStep);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_fold, 0, Qt::AlignHCenter);
    addCentred(column, m_details);
    column->addStretch(2);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fold->setFlat(true);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_bar);
    whole->addLayout(m_pages, 1);
    m_pages->addWidget(content);
    m_pages->addWidget(face);

    m_patience->setSingleShot(true);
    m_patience->setInterval(SlowAfterMilliseconds);
    connect(m_patience, &QTimer::timeout, this, &StateFace::showPatience);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run();
    });
    connect(m_fold, &QPushButton::clicked, this, &StateFace::toggleDetails);
}

QString StateFace::sentence() const
{
    return m_sentence->text();
}

void StateFace::showContent()
{
    setState(State::Content);
}

void StateFace::showLoading(bool hasContent)
{
    m_hasContent = hasContent && m_pages->currentIndex() == 0;
    setState(State::Loading);
    if (!m_patience->isActive())
        m_patience->start();
}

/// What a face said before, that nothing is there or that reading failed, is over.
void StateFace::showPatience()
{
    if (m_hasContent)
        return;
    m_icon->hide();
    m_sentence->setText(tr("Still reading…"));
    m_nextStep->setText(tr("If the status bar says that the line is lost, what was asked for comes "
                           "with the next one. Choosing something else gives this up."));
    m_nextStep->show();
    setButton({}, {});
    setDetails({});
    m_pages->setCurrentIndex(1);
}

void StateFace::showEmpty(const QString &sentence, const QString &nextStep, const QString &action,
                          std::function<void()> run)
{
    m_icon->hide();
    m_sentence->setText(sentence);
    m_nextStep->setText(nextStep);
    m_nextStep->setVisible(!nextStep.isEmpty());
    setButton(action, std::move(run));
    setDetails({});
    setState(State::Empty);
}

void StateFace::showFailed(const QString &what, const Error &error, std::function<void()> retry)
{
    m_icon->setPixmap(themedIcon("circle-alert"_L1).pixmap(IconSize, IconSize));
    m_icon->show();
    m_sentence->setText(what);
    const QString advice = errorAdvice(error);
    m_nextStep->setText(
        advice.isEmpty() ? errorWords(error)
                         : tr("%1 %2", "what happened, what to do").arg(errorWords(error), advice));
    m_nextStep->show();
    const QString button = retry ? tr("Retry") : QString();
    setButton(button, std::move(retry));
    setDetails(error.detail);
    setState(State::Failed);
}

void StateFace::setState(State state)
{
    m_state = state;
    m_bar->setRunning(state == State::Loading);
    // Loading keeps whatever is shown: old rows, or the face until the first rows come.
    if (state == State::Loading)
        return;
    m_patience->stop();
    m_pages->setCurrentIndex(state == State::Content ? 0 : 1);
}

void StateFace::setButton(const QString &text, std::function<void()> run)
{
    m_run = std::move(run);
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void StateFace::setDetails(const QString &details)
{
    m_details->setText(details);
    m_details->hide();
    m_fold->setVisible(!details.isEmpty());
}

void StateFace::toggleDetails()
{
    m_details->setVisible(m_details->isHidden());
}

} // namespace waymark
