package esperanza.files.workshop;

/** The end of a job. The file itself is kept in each case, and can be downloaded. */
public enum Outcome {
    MADE,
    /** The workshop makes nothing of this kind of file. */
    NONE_OF_THIS_KIND,
    /** The file, its picture or its pages, or the result, are more than the workshop takes. */
    TOO_LARGE,
    /** A copy of the picture would lose all its pages but the first. */
    MANY_PAGES,
    /** The decoder does not know the file, or gave up. */
    NOT_READABLE,
    TOOK_TOO_LONG,
    /** This machine allows no sandbox, or lacks its programs: without it no decoder runs. */
    NO_WORKSHOP
}
