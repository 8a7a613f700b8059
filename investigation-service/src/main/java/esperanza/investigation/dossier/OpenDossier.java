package esperanza.investigation.dossier;

import static esperanza.investigation.dossier.DossierStreams.DOSSIER;

import esperanza.access.NotHere;
import esperanza.investigation.dossier.domain.Dossier.Known;
import esperanza.investigation.dossier.domain.DossierCommand.PrintDossier;
import esperanza.investigation.dossier.domain.DossierEvent;
import esperanza.investigation.dossier.domain.DossierEvent.DossierApproved;
import esperanza.investigation.dossier.domain.DossierEvent.DossierOrdered;
import esperanza.investigation.dossier.domain.DossierRule;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.FilePart;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.file.read.streams.StreamHead;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.OnRecord;
import esperanza.runtime.opening.OpenedStreams;
import esperanza.runtime.opening.WholeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens what an approved dossier holds, after its print was recorded. */
@Singleton
public class OpenDossier {

    /** A part with its events in the order of recording. */
    public record Part(FilePart part, List<WholeEvent> events) {}

    /**
     * The dossier as it stands, and in which functions people acted on it: no pseudonym leaves the house.
     *
     * @param orderedAs function of the person who ordered it
     * @param approvedAs function of the person who approved it
     */
    public record Standing(Known dossier, String orderedAs, String approvedAs) {}

    /**
     * The content of a dossier: the same for the same dossier, until something of it is erased.
     *
     * @param heads how far each stream of the parts went, with the hash that the log chains to all before
     */
    public record Opened(Standing standing, List<Part> parts, List<StreamHead> heads) {}

    private final OnFile onFile;
    private final FindFile finder;
    private final CaseWork work;
    private final OnRecord onRecord;
    private final CaseStreams cases;
    private final Streams streams;
    private final OpenedStreams opened;

    OpenDossier(
            OnFile onFile,
            FindFile finder,
            CaseWork work,
            OnRecord onRecord,
            CaseStreams cases,
            Streams streams,
            OpenedStreams opened) {
        this.onFile = onFile;
        this.finder = finder;
        this.work = work;
        this.onRecord = onRecord;
        this.cases = cases;
        this.streams = streams;
        this.opened = opened;
    }

    /**
     * Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. Waits until
     * all streams of the case can be found, because a dossier must not lack one.
     */
    public Uni<Opened> open(Asked<?> asked, CaseId caseId, UUID dossierId) {
        PrintDossier print = new PrintDossier(caseId, dossierId);
        return onFile.anybodys(asked, caseId.value())
                .chain(() -> onRecord.open(work.handle(asked, DOSSIER, dossierId, print), _ -> cases.settled()
                        .chain(() -> standing(dossierId))
                        .chain(standing -> opened(asked, standing))));
    }

    private Uni<Standing> standing(UUID dossierId) {
        return streams.read(DOSSIER, dossierId).map(history -> {
            if (history.replay(DOSSIER.decider()) instanceof Known known) {
                return new Standing(
                        known,
                        function(history.events(), DossierOrdered.class),
                        function(history.events(), DossierApproved.class));
            }
            throw new RuleViolation(DossierRule.NO_SUCH_DOSSIER);
        });
    }

    private static String function(List<Recorded<DossierEvent>> events, Class<? extends DossierEvent> act) {
        return events.stream()
                .filter(recorded -> act.isInstance(recorded.event()))
                .map(recorded -> recorded.actor().role())
                .findFirst()
                .orElse("");
    }

    private Uni<Opened> opened(Asked<?> asked, Standing standing) {
        Known dossier = standing.dossier();
        UUID caseId = dossier.order().caseId().value();
        Set<String> categories = dossier.order().parts().stream()
                .flatMap(part -> part.categories().stream())
                .collect(Collectors.toUnmodifiableSet());
        return parts(asked, dossier)
                .chain(parts -> cases.heads(caseId, categories, dossier.order().asOf())
                        .map(heads -> new Opened(standing, parts, heads)));
    }

    private Uni<List<Part>> parts(Asked<?> asked, Known dossier) {
        return Multi.createFrom()
                .iterable(dossier.order().parts())
                .onItem()
                .transformToUniAndConcatenate(part -> part(asked, dossier, part))
                .collect()
                .asList();
    }

    private Uni<Part> part(Asked<?> asked, Known dossier, FilePart part) {
        UUID caseId = dossier.order().caseId().value();
        return cases.of(caseId, part.categories())
                .chain(found ->
                        opened.whole(caseId, found, others -> finder.known(asked.caller(), asked.action(), others)))
                .map(events -> new Part(
                        part,
                        events.stream()
                                .filter(event -> !event.recordedAt()
                                        .isAfter(dossier.order().asOf()))
                                .sorted(Comparator.comparingLong(WholeEvent::position))
                                .toList()));
    }
}
