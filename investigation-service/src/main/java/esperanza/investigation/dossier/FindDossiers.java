package esperanza.investigation.dossier;

import static esperanza.investigation.dossier.DossierStreams.DOSSIER;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.dossier.domain.Dossier.Known;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Finds the dossiers of a case. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class FindDossiers {

    private final FindFile finder;
    private final CaseStreams cases;

    FindDossiers(FindFile finder, CaseStreams cases) {
        this.finder = finder;
        this.cases = cases;
    }

    /** Those of the latest date come first. */
    public Uni<List<Known>> of(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> cases.states(caseId, DOSSIER))
                .map(states -> states.values().stream()
                        .filter(Known.class::isInstance)
                        .map(Known.class::cast)
                        .sorted(Comparator.comparing(
                                        (Known known) -> known.order().asOf())
                                .reversed()
                                .thenComparing(known -> known.order().dossierId()))
                        .toList());
    }
}
