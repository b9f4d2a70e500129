#pragma once

namespace waymark {

/// Several lambdas as one callable, for std::visit.
template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace waymark
