using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>How journal data are written: camelCase, no nulls, values through their own converters; made at compile time.</summary>
/// <remarks>A serializer made at compile time gives every absent property null, over its initial value; lists therefore turn null into an
/// empty one themselves.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(ActivityBody))]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(RunFeedback))]
[JsonSerializable(typeof(SessionDone))]
[JsonSerializable(typeof(TestResult))]
[JsonSerializable(typeof(ScreeningAnswers))]
[JsonSerializable(typeof(Clearance))]
[JsonSerializable(typeof(Questionnaire))]
[JsonSerializable(typeof(FormCheck))]
[JsonSerializable(typeof(Gear))]
[JsonSerializable(typeof(LifeEvent))]
[JsonSerializable(typeof(DecisionBody))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(Removal))]
[JsonSerializable(typeof(Twins.SameRunAnswer))]
[JsonSerializable(typeof(Planning.WeekProposed))]
[JsonSerializable(typeof(Planning.PlanChange))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class JournalJson : JsonSerializerContext;
