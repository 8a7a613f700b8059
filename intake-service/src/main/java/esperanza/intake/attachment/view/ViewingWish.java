package esperanza.intake.attachment.view;

import esperanza.intake.disclosure.domain.FileView;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.KnownCode;
import java.util.UUID;

/** The wish to open a file once, for which a second person is asked. */
public record ViewingWish(
        UUID reportId,
        UUID attachmentId,
        FileView view,
        @KnownCode OpeningPurpose purpose,
        String reasons) {}
