#pragma once

namespace waymark {

/// Makes Qt present a MapView to assistive technology as a graphic with its description.
void installMapAccessible();

} // namespace waymark
