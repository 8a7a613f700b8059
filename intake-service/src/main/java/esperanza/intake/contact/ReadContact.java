package esperanza.intake.contact;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.contact.view.ContactView;
import esperanza.intake.report.FindReport;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** How it stands with the contact of a reporter, for callers who may know of the report. */
@Singleton
public class ReadContact {

    private final FindReport finder;
    private final Streams streams;

    ReadContact(FindReport finder, Streams streams) {
        this.finder = finder;
        this.streams = streams;
    }

    public Uni<ContactView> read(Caller caller, UUID reportId) {
        return finder.ours(caller, IntakeAction.KEEP_CONTACT, reportId)
                .chain(() -> streams.read(CONTACT, reportId))
                .map(history -> ContactView.of(history.replay(CONTACT.decider()), history.events()));
    }
}
