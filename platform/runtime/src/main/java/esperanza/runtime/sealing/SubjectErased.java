package esperanza.runtime.sealing;

/**
 * The keys of this subject were destroyed for ever. No key is ever made for the subject again, so nothing can be
 * sealed.
 */
public final class SubjectErased extends RuntimeException {

    public SubjectErased() {
        super("subject-erased");
    }
}
