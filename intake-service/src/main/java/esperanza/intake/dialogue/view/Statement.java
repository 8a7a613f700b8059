package esperanza.intake.dialogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.attachment.domain.FileMark;
import esperanza.intake.receiving.view.Warning;
import esperanza.intake.report.domain.ReportCommand.AddStatement;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.runtime.rest.KnownCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An addition, a correction or an answer, in the reporter's words.
 *
 * @param answers the question that is answered
 */
public record Statement(
        @KnownCode StatementKind kind,
        Optional<UUID> answers,
        String words,

        @Schema(implementation = Boolean.class, description = DANGER)
        Optional<ImminentDanger> imminentDanger,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = SentBefore.class,
                description = "Files that were sent before to /v1/files; any other value is a warning")
        Optional<SentFiles> files) {

    public static final String DANGER =
            "Somebody is in imminent danger: the urgent term starts. A value that is neither yes nor no counts as yes";

    /** A file whose bytes were sent before the statement. */
    public record SentBefore(UUID uploadId, Optional<FileMark> mark) {}

    /**
     * The recorded statement.
     *
     * @param warnings the files that were not announced, and what was not read of them
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Added(UUID statementId, List<Warning> warnings) {}

    /** The files that it names. */
    public SentFiles sentFiles() {
        return files.orElse(SentFiles.NONE);
    }

    /** @param id the id under which the statement is recorded */
    public AddStatement command(UUID id) {
        return new AddStatement(
                id,
                kind,
                answers,
                words,
                imminentDanger.filter(ImminentDanger::declared).isPresent());
    }
}
