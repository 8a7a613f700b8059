package esperanza.intake.adapter.spool;

import esperanza.intake.application.ExcludedInstitutions;
import esperanza.intake.domain.Facet;
import esperanza.intake.domain.Particulars;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a report accuses, as the profile has it: the institutions it names, and those that the class of the alleged author
 * stands for. What was said there and is no code of ours is taken for the name of an institution.
 */
final class AccusedByName implements ExcludedInstitutions {

    private static final String AUTHOR = "/threat/author";

    private final Institutions institutions;

    AccusedByName(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public Set<String> of(ReportReceived report) {
        Optional<Particulars> told = report.particulars().value();
        List<String> said = new ArrayList<>(told.map(Particulars::institutions).orElse(List.of()));
        told.flatMap(particulars -> Optional.ofNullable(particulars.unmapped().get(AUTHOR)))
                .ifPresent(said::add);
        List<AuthorClass> classes = told
                .map(particulars -> particulars.facets().getOrDefault(Facet.AUTHOR_CLASS, List.of()))
                .orElse(List.of())
                .stream()
                .flatMap(code -> Codes.parse(AuthorClass.class, code).stream())
                .toList();
        return institutions.withParts(institutions.accused(said, classes));
    }
}
