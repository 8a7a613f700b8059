package esperanza.intake.adapter.spool;

import esperanza.intake.application.ExcludedInstitutions;
import esperanza.intake.domain.Facet;
import esperanza.intake.domain.Particulars;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a report accuses by code: the class of the alleged author stands for institutions, as the machine's list says. What was
 * said there and is no code of ours excludes the institution of that name.
 */
final class AccusedByCode implements ExcludedInstitutions {

    private static final String AUTHOR = "/threat/author";

    private final Map<String, Set<String>> institutions;

    /** @param institutions by the name of the class */
    AccusedByCode(Map<String, Set<String>> institutions) {
        this.institutions = institutions;
    }

    @Override
    public Set<String> of(ReportReceived report) {
        Set<String> excluded = new HashSet<>();
        Optional<Particulars> told = report.particulars().value();
        told.map(particulars -> particulars.facets().getOrDefault(Facet.AUTHOR_CLASS, List.of()))
                .orElse(List.of())
                .forEach(code -> excluded.addAll(institutions.getOrDefault(code, Set.of())));
        told.flatMap(particulars -> Optional.ofNullable(particulars.unmapped().get(AUTHOR)))
                .ifPresent(words -> excluded.addAll(named(words)));
        return Set.copyOf(excluded);
    }

    private static List<String> named(String words) {
        return List.of(words.toUpperCase(Locale.ROOT).split("[^A-Z0-9_]+"));
    }
}
