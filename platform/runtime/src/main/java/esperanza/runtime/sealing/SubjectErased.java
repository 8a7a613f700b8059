package esperanza.runtime.sealing;

/** The keys of this subject were destroyed. None is ever made again, and nothing can be sealed under it any more. */
public final class SubjectErased extends RuntimeException {

    public SubjectErased() {
        super("subject-erased");
    }
}
