using System.Buffers.Binary;
using Backstride.Files.Fit.Meaning;
using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Fit;

/// <summary>Reads the FIT files of watches, in one pass and in memory that does not grow with the file.</summary>
public static class FitReader
{
    public const string Version = "fit@3";

    /// <summary>Twelve bytes are enough to tell.</summary>
    public static bool IsFit(ReadOnlySpan<byte> start) => FitHeader.IsFit(start);

    /// <summary>Reads every FIT file in the stream: several may be chained one after the other.</summary>
    public static FileReading Read(Stream content) => Read(content, WantedStream.None, null);

    /// <summary>One session record by record.</summary>
    public static StreamReading ReadStream(Stream content, int session)
    {
        var wanted = new WantedStream(session);
        return wanted.Of(Read(content, wanted, new FitMoments()));
    }

    private static FileReading Read(Stream content, WantedStream wanted, FitMoments? moments)
    {
        using var input = new FitInput(content);
        using var samples = new FitSamples();
        var chain = new Chain(input, samples, wanted) { Moments = moments };
        while (chain.TryReadFile())
        {
        }

        return chain.Finish();
    }

    private sealed class Chain(FitInput input, FitSamples samples, WantedStream wanted)
    {
        private readonly FitMessageReader _messages = new(input);
        private readonly FitFindings _findings = new();
        private readonly List<Activity> _activities = [];
        private readonly List<Position?> _starts = [];
        private int _records;
        private int _files;
        private bool _anyActivityFile;

        /// <summary>Absent when no session is wanted record by record.</summary>
        public FitMoments? Moments { get; init; }

        public bool TryReadFile()
        {
            var start = input.Offset;
            if (!input.Ensure(1))
                return false;
            input.StartSum();
            if (!FitHeader.TryRead(input, out var header))
            {
                if (_files > 0)
                    _findings.Warn("fit-trailing", "After the end of the recording come bytes that are no FIT file; they were passed over.", start);
                else
                    _findings.Fail("fit-header", "The bytes do not begin with the header of a FIT file.", start);
                return false;
            }

            _files++;
            if (header.IsSumWrong)
                _findings.Warn("fit-header-crc", "The check sum of the header is wrong; the rest was read all the same.", start);
            ReadMessages(header);
            return true;
        }

        public FileReading Finish()
        {
            if (input.Damaged)
                _findings.Warn("compressed-damaged", "The compressed bytes are damaged; what came before the damage was read.", input.Offset);
            var isOther = _files > 0 && !_anyActivityFile;
            if (_anyActivityFile && _activities.Count == 0)
                _findings.Fail("fit-empty", "The file says it is an activity, and holds nothing that could be one.");
            return new FileReading(FileFormat.Fit, _activities, _findings.All, isOther, Version) { Records = _records, Starts = _starts };
        }

        private void ReadMessages(FitHeader header)
        {
            var recording = new FitRecording(samples, _findings);
            samples.Clear();
            var end = header.DataSize == FitHeader.Unknown ? long.MaxValue : input.Offset + header.DataSize;
            Moments?.Clear();
            _messages.Read(end, HandlerOf(recording));
            Close(end);
            _records += recording.Records;
            Add(recording);
        }

        private FitHandler HandlerOf(FitRecording recording) =>
            Moments is null ? recording.Add : (FitMessage message, in FitRow row) => Moments.Add(recording, message, row);

        private void Close(long end)
        {
            if (end == long.MaxValue)
            {
                _findings.Warn("fit-unfinished", "The recording was never closed; everything up to the end of the file was read.", _messages.Offset);
                input.SkipTo(end);
                return;
            }

            if (_messages.End == FitEnd.Undefined)
                _findings.Warn("fit-undefined-message", "A message is of a kind that the file does not describe; what came before it was read.", _messages.Offset);
            input.SkipTo(end);
            if (input.Offset < end || _messages.End == FitEnd.Truncated)
                _findings.Warn("fit-truncated", "The file stops in the middle; what came before was read.", Math.Min(_messages.Offset, input.Offset));
            else
                CheckSum();
        }

        private void CheckSum()
        {
            var offset = input.Offset;
            var sum = input.Sum();
            if (!input.Ensure(2))
            {
                _findings.Warn("fit-truncated", "The file stops before its check sum.", offset);
                input.SkipTo(offset + 2);
                return;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(input.Window) != sum)
                _findings.Warn("fit-crc", "The check sum is wrong: some values may be damaged.", offset);
            input.Advance(2);
        }

        private void Add(FitRecording recording)
        {
            if (recording.FileType is { } type and not FitFileTypes.Activity)
            {
                _findings.Note("fit-not-activity", $"The file holds {FitFileTypes.Word(type)}.");
                return;
            }

            _anyActivityFile = true;
            foreach (var (activity, start, range) in new FitActivities(recording, _findings).Build(_activities.Count))
            {
                if (_activities.Count >= FitRecording.MostSessions)
                    return;
                _activities.Add(activity);
                _starts.Add(start);
                if (wanted.Begin(activity.SessionIndex) is { } stream)
                    Moments?.Fill(stream, recording.Samples, range);
            }
        }
    }
}
