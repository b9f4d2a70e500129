#pragma once

#include "models/exchange/playerbundle.h"

#include <QCryptographicHash>

class QIODevice;

namespace waymark {

/// Writes a bundle to a device as it comes, so that a player with a million events needs no more
/// memory than one with ten. The calls follow the file: begin, addExperience …, addEvent …, finish.
class BundleWriter
{
public:
    explicit BundleWriter(QIODevice &device);

    /// The head of the file; what the bundle holds of experiences and events is not looked at.
    void begin(const PlayerBundle &head);
    void addExperience(const ExperienceProgress &progress);
    void addEvent(const PlayerProgressEvent &event);
    /// Ends the file with its digest. An error means that the device is full or gone.
    [[nodiscard]] Result<void> finish();

private:
    enum class Part
    {
        Head,
        Experiences,
        Events
    };

    void write(const QByteArray &bytes);
    void enter(Part part);
    void writeElement(Part part, const QByteArray &object);

    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    Part m_part = Part::Head;
    bool m_firstElement = true;
    bool m_failed = false;
};

/// The whole of a bundle as one file's bytes.
[[nodiscard]] QByteArray bundleBytes(const PlayerBundle &bundle);

} // namespace waymark
