package esperanza.intake.dialogue.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import esperanza.intake.attachment.domain.EarlierUpload;
import esperanza.intake.receiving.parser.NamedUploads;
import esperanza.intake.receiving.view.Warning;
import java.util.List;

/** The files that a statement names. As in a report, a value that is not read is a warning and refuses nothing. */
public record SentFiles(List<EarlierUpload> uploads, List<Warning> notRead) {

    static final SentFiles NONE = new SentFiles(List.of(), List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SentFiles read(JsonNode said) {
        return new SentFiles(NamedUploads.in(said), NamedUploads.notRead(said));
    }
}
