#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <iterator>
#include <poll.h>
#include <unistd.h>

namespace waymark {

namespace {

volatile std::sig_atomic_t wasInterrupted = 0;
int pipeEnds[2] = {-1, -1};

void onSignal(int number)
{
    if (wasInterrupted != 0) {
        if (number == SIGHUP) // comes from the shell and from the terminal
            return;
        _exit(128 + number);
    }
    wasInterrupted = 1;
    const char byte = 0;
    // Nothing could be done about a full pipe here, and one byte in it is enough.
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals");
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        emit interrupted();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    struct sigaction before = {};
    if (::sigaction(SIGHUP, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) // nohup
        ::sigaction(SIGHUP, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    struct sigaction now = {};
    if (::sigaction(SIGHUP, nullptr, &now) == 0 && now.sa_handler == onSignal)
        std::signal(SIGHUP, SIG_DFL);
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

bool Interrupt::isSet()
{
    return wasInterrupted != 0;
}

bool Interrupt::waitToRead(int file)
{
    pollfd waiting[] = {{file, POLLIN, 0}, {pipeEnds[0], POLLIN, 0}};
    while (!isSet() && ::poll(waiting, std::size(waiting), -1) < 0 && errno == EINTR)
        continue;
    return !isSet();
}

} // namespace waymark
