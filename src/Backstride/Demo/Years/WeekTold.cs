using Backstride.Planning;

namespace Backstride.Demo.Years;

/// <summary>A run or a strength session of a week, as the week shows it.</summary>
/// <param name="Day">The day it stands on now.</param>
public sealed record ItemTold(EntryId Id, DateOnly Day, bool IsRun, ItemState State);

/// <summary>Something a week offers.</summary>
/// <param name="Item">Absent for what is about the whole of it.</param>
/// <param name="Offer">The code by which it is answered (docs/schemas/week.schema.json).</param>
public sealed record OfferTold(EntryId? Item, string Offer);

/// <summary>What a week shows a runner who may change it.</summary>
/// <param name="AsksToRealign">Three missed items in a row have raised their question.</param>
public sealed record WeekTold(DateOnly Monday, IReadOnlyList<ItemTold> Items, IReadOnlyList<OfferTold> Offers, bool AsksToRealign);
