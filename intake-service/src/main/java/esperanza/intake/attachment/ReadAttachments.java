package esperanza.intake.attachment;

import static esperanza.intake.IntakeAction.READ_REPORT;
import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.access.Caller;
import esperanza.intake.attachment.view.AttachmentItem;
import esperanza.intake.report.FindReport;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lists the files of a report, for its sender and for callers who may know of the report. */
@Singleton
public class ReadAttachments {

    private final FindReport finder;
    private final Streams streams;

    ReadAttachments(FindReport finder, Streams streams) {
        this.finder = finder;
        this.streams = streams;
    }

    public Uni<List<AttachmentItem>> list(Caller caller, UUID reportId) {
        return finder.sent(caller, READ_REPORT, reportId)
                .chain(() -> streams.read(ATTACHMENT, reportId))
                .map(history ->
                        AttachmentItem.of(history.replay(ATTACHMENT.decider()), history.events(), caller.pseudonym()));
    }
}
