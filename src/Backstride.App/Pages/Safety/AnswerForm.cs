using Backstride.App.Serving;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Pages.Safety;

/// <summary>One card as it was sent.</summary>
internal static class AnswerForm
{
    /// <exception cref="FormException">Nothing was ticked, or both something and "none of these".</exception>
    public static ScreeningAnswers Read(FormFields fields)
    {
        var shown = fields.All("shown").Select(Questions.Find).OfType<Question>().ToList();
        var yes = fields.All("yes").ToHashSet();
        var unsure = fields.All("unsure").ToHashSet();
        var isNone = fields.Ticked("none") == true;
        if (shown.Count == 0)
            throw new FormException("This card held no question. Load the page again.");
        if (!isNone && yes.Count + unsure.Count == 0)
            throw new FormException($"Tick what applies, or “{Wording.QuestionWords.NoneOfThese}”.");
        if (isNone && yes.Count + unsure.Count > 0)
            throw new FormException($"Something is ticked and “{Wording.QuestionWords.NoneOfThese}” as well. Which of the two is it?");
        return new ScreeningAnswers
        {
            Form = fields.Word<ScreenForm>("form") ?? ScreenForm.Full,
            Answers = shown.ToDictionary(question => question.Id.Name, question => Of(question.Id.Name)),
        };

        Answer Of(string id) => yes.Contains(id) ? Answer.Yes : unsure.Contains(id) ? Answer.NotSure : Answer.No;
    }
}
