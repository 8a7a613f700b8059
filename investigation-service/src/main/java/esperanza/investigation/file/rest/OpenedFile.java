package esperanza.investigation.file.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.investigation.file.OpenFile;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FileEvent.ConsentNoted;
import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.file.domain.FileEvent.HypothesisAdopted;
import esperanza.investigation.file.domain.FileEvent.HypothesisProposed;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.investigation.file.domain.FilePart;
import esperanza.investigation.file.domain.HypothesisId;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.HypothesisType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The opened part of a file.
 *
 * @param erased true if something of this part was erased and can never be opened again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenedFile(
        UUID openingId,
        FilePart part,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean erased,
        List<Adopted> hypotheses) {

    /** The adoption of a hypothesis; the reasons are absent if they were erased. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Adopted(Instant at, HypothesisId hypothesisId, HypothesisType type, Optional<String> reasons) {}

    static OpenedFile of(OpenFile.Opened opened) {
        List<Adopted> hypotheses = opened.history().stream()
                .flatMap(recorded -> adopted(recorded).stream())
                .toList();
        boolean erased = hypotheses.stream().anyMatch(each -> each.reasons().isEmpty());
        return new OpenedFile(opened.openingId(), opened.part(), erased, hypotheses);
    }

    private static Optional<Adopted> adopted(Recorded<FileEvent> recorded) {
        return switch (recorded.event()) {
            case HypothesisAdopted said ->
                Optional.of(new Adopted(
                        recorded.recordedAt(),
                        said.hypothesisId(),
                        said.type(),
                        said.reasons().value()));
            case FileRegistered _, PartiesAdded _, HypothesisProposed _, FileTaken _, ConsentNoted _ ->
                Optional.empty();
        };
    }
}
