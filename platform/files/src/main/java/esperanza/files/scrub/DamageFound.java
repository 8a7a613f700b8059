package esperanza.files.scrub;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** The service whose files are damaged. */
public interface DamageFound {

    /**
     * Records which of its files have these segments. Called again each hour until it succeeds, and once more a day later.
     * A segment that no file has is of an upload that is under way, or of a file that was erased.
     */
    Uni<Void> damaged(Set<String> segments);
}
