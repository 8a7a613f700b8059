package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.domain.Urgent;
import java.util.List;
import java.util.UUID;

/** A place where urgent reports wait for which nobody is called elsewhere. */
interface Uncalled {

    /** Up to {@code limit} reports that were not answered by this method before. Costs the same however many wait. */
    List<Urgent> more(int limit);

    /** Whether the last question may have left some behind. */
    boolean leftSome();

    /** Whether the report still waits there, and nobody is called elsewhere. */
    boolean waits(UUID id);
}
