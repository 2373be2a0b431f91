using System.Numerics;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>
/// A set of runs as bits, in rows that are as long as there are courses: the first run of each course, then the second of each, and so on.
/// A course stands in the same place of every row, so that the courses of a set are its rows laid over each other.
/// </summary>
internal sealed class RunSet(int courses, int rows)
{
    private const int WordLength = 64;

    private readonly int _words = (courses + WordLength - 1) / WordLength;
    private readonly ulong[] _bits = new ulong[(courses + WordLength - 1) / WordLength * rows];

    /// <summary>For making the set; nothing is added once it is searched.</summary>
    public void Add(int course, int row) => _bits[Word(course, row)] |= Bit(course);

    public bool Contains(int course, int row) => (_bits[Word(course, row)] & Bit(course)) != 0;

    public RunSet And(RunSet other)
    {
        var both = new RunSet(courses, rows);
        for (var word = 0; word < _bits.Length; word++)
        {
            both._bits[word] = _bits[word] & other._bits[word];
        }
        return both;
    }

    public RunSet Or(RunSet other)
    {
        var either = new RunSet(courses, rows);
        for (var word = 0; word < _bits.Length; word++)
        {
            either._bits[word] = _bits[word] | other._bits[word];
        }
        return either;
    }

    public int CountCourses() => CountCourses(this);

    /// <summary>How many courses have a run that is in both sets.</summary>
    public int CountCourses(RunSet other)
    {
        var count = 0;
        for (var word = 0; word < _words; word++)
        {
            count += BitOperations.PopCount(Courses(other, word));
        }
        return count;
    }

    /// <summary>How many courses have a run that is in both sets, and none that is in this one and in <paramref name="rather"/>.</summary>
    public int CountCourses(RunSet other, RunSet rather)
    {
        var count = 0;
        for (var word = 0; word < _words; word++)
        {
            count += BitOperations.PopCount(Courses(other, word) & ~Courses(rather, word));
        }
        return count;
    }

    private static ulong Bit(int course) => 1UL << course;

    private int Word(int course, int row) => (row * _words) + (course / WordLength);

    private ulong Courses(RunSet other, int word)
    {
        var found = 0UL;
        for (var at = word; at < _bits.Length; at += _words)
        {
            found |= _bits[at] & other._bits[at];
        }
        return found;
    }
}
