package esperanza.reach.pager;

import esperanza.reach.pager.domain.Urgent;
import java.util.List;
import java.util.UUID;

/** A place where something urgent waits for which nobody is called elsewhere. */
public interface Uncalled {

    /** Up to {@code limit} that were not answered by this method before. Costs the same however many wait. */
    List<Urgent> more(int limit);

    /** Whether the last question may have left some behind. */
    boolean leftSome();

    /** Whether it still waits there, and nobody is called elsewhere. */
    boolean waits(UUID id);
}
