package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentCommand.LiftMark;
import esperanza.intake.attachment.domain.AttachmentCommand.MarkFile;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.view.Mark;
import esperanza.intake.attachment.view.MarkLifting;
import esperanza.intake.report.FindReport;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Marks a file, so that it opens with a second person alone. Each who may open it may mark it; a supervisor takes marks off. */
@Singleton
public class MarkFiles {

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;

    MarkFiles(CommandIds ids, FindReport finder, Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
    }

    public Uni<Outcome<AttachmentEvent>> mark(Asked<?> asked, Mark said) {
        return handled(
                asked,
                said.reportId(),
                new MarkFile(said.attachmentId(), said.mark(), asked.caller().pseudonym()));
    }

    public Uni<Outcome<AttachmentEvent>> lift(Asked<?> asked, MarkLifting said) {
        return handled(
                asked,
                said.reportId(),
                new LiftMark(said.attachmentId(), said.mark(), asked.caller().pseudonym(), said.reasons()));
    }

    private Uni<Outcome<AttachmentEvent>> handled(Asked<?> asked, UUID reportId, AttachmentCommand command) {
        return finder.attached(asked, reportId).chain(() -> streams.handler(ATTACHMENT)
                .handle(ids.request(asked, ATTACHMENT.stream(reportId), command)));
    }
}
