package esperanza.investigation.file.domain;

import esperanza.investigation.file.domain.FileWorkEvent.CaseCoded;
import esperanza.investigation.file.domain.FileWorkEvent.ConflictsChecked;
import esperanza.investigation.file.domain.FileWorkEvent.ContactNamed;
import esperanza.investigation.file.domain.FileWorkEvent.PrioritySet;
import esperanza.investigation.file.domain.FileWorkEvent.TraitFound;
import esperanza.investigation.file.domain.FileWorkEvent.TraitsRecorded;
import esperanza.investigation.file.domain.FileWorkEvent.UnitAssigned;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is settled about the work on a file.
 *
 * @param contact pseudonym of the contact of the parties
 * @param traits each trait once
 * @param coded the facets by which the case is coded; empty: not coded yet
 */
public record FileWork(
        Optional<Unit> unit,
        Optional<String> contact,
        List<TraitFound> traits,
        Optional<FilePriority> priority,
        List<CaseFacet> coded) {

    static final FileWork NONE = new FileWork(
            Optional.empty(),
            Optional.empty(),
            Arrays.stream(Trait.values())
                    .map(trait -> new TraitFound(trait, TraitAnswer.UNKNOWN))
                    .toList(),
            Optional.empty(),
            List.of());

    /**
     * The unit that works on the file.
     *
     * @param code of the unit
     * @param specialised whether it is specialised in attacks on defenders
     * @param consulted code of the specialised unit that was consulted
     */
    public record Unit(String code, boolean specialised, Optional<String> consulted) {}

    FileWork after(FileWorkEvent event) {
        return switch (event) {
            case UnitAssigned news -> {
                Unit next = new Unit(news.unit(), news.specialised(), news.consulted());
                yield new FileWork(Optional.of(next), contact, traits, priority, coded);
            }
            case ContactNamed news -> new FileWork(unit, Optional.of(news.person()), traits, priority, coded);
            case ConflictsChecked _ -> this;
            case TraitsRecorded news -> new FileWork(unit, contact, news.traits(), priority, coded);
            case PrioritySet news -> new FileWork(unit, contact, traits, Optional.of(news.priority()), coded);
            case CaseCoded news -> new FileWork(unit, contact, traits, priority, news.facets());
        };
    }
}
