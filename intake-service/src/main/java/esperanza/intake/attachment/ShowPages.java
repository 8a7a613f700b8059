package esperanza.intake.attachment;

import esperanza.access.Caller;
import esperanza.files.workshop.NotMade;
import esperanza.files.workshop.Preview;
import esperanza.files.workshop.PreviewCache;
import esperanza.files.workshop.Workshop;
import esperanza.intake.attachment.domain.AttachmentRule;
import esperanza.kernel.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Shows the pages of a file to the person who opened it, as the workshop makes them anew. */
@Singleton
public class ShowPages {

    private final OpenFiles opening;
    private final LookAtFiles looking;
    private final Workshop workshop;
    private final PreviewCache previews;

    ShowPages(OpenFiles opening, LookAtFiles looking, Workshop workshop, PreviewCache previews) {
        this.workshop = workshop;
        this.opening = opening;
        this.looking = looking;
        this.previews = previews;
    }

    /** The same page small and blurred, so that a person sees whether to look. A sound has no such page. */
    public Uni<Preview> blurred(Caller caller, UUID reportId, UUID attachmentId, UUID viewingId, int page) {
        return page(caller, reportId, attachmentId, viewingId, page)
                .chain(workshop::blurred)
                .onFailure(NotMade.class)
                .transform(_ -> new RuleViolation(AttachmentRule.NO_PREVIEW));
    }

    /** Fails as {@link OpenFiles#viewed} does, and with {@link AttachmentRule#NO_PREVIEW}. */
    public Uni<Preview> page(Caller caller, UUID reportId, UUID attachmentId, UUID viewingId, int page) {
        return opening.viewed(caller, reportId, attachmentId, viewingId)
                .invoke(file -> {
                    if (page < 1 || page > file.pages()) {
                        throw new RuleViolation(AttachmentRule.NO_PREVIEW);
                    }
                })
                .chain(file -> looking.type(file.manifest(), file.said())
                        .chain(type -> previews.page(file.manifest(), type, page)))
                .map(found -> found.orElseThrow(() -> new RuleViolation(AttachmentRule.NO_PREVIEW)));
    }
}
