package esperanza.investigation.file.domain;

import esperanza.investigation.file.domain.FileWorkEvent.*;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The settled points of the work on a file.
 *
 * @param contact pseudonym of the contact of the parties
 * @param absence of the person who answers for the file
 * @param traits each trait once
 * @param coded the facets by which the case is coded; empty: not coded yet
 */
public record FileWork(
        Optional<Unit> unit,
        Optional<String> contact,
        Optional<Absence> absence,
        List<TraitFound> traits,
        Optional<FilePriority> priority,
        List<CaseFacet> coded) {

    static final FileWork NONE = new FileWork(
            Optional.empty(),
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

    /**
     * The person who answers for the file is away.
     *
     * @param deputy pseudonym of the investigator who answers for it too
     * @param until when the absence is expected to end
     */
    public record Absence(String deputy, Instant until) {}

    /** Another person answers for the file: the deputy of the one before does so no longer. */
    FileWork inOtherHands() {
        return away(Optional.empty());
    }

    private FileWork away(Optional<Absence> next) {
        return new FileWork(unit, contact, next, traits, priority, coded);
    }

    FileWork after(FileWorkEvent event) {
        return switch (event) {
            case UnitAssigned news -> {
                Unit next = new Unit(news.unit(), news.specialised(), news.consulted());
                yield new FileWork(Optional.of(next), contact, absence, traits, priority, coded);
            }
            case ContactNamed news -> new FileWork(unit, Optional.of(news.person()), absence, traits, priority, coded);
            case LeadAbsent news -> away(Optional.of(new Absence(news.deputy(), news.until())));
            case LeadReturned _ -> away(Optional.empty());
            case ConflictsChecked _ -> this;
            case TraitsRecorded news -> new FileWork(unit, contact, absence, news.traits(), priority, coded);
            case PrioritySet news -> new FileWork(unit, contact, absence, traits, Optional.of(news.priority()), coded);
            case CaseCoded news -> new FileWork(unit, contact, absence, traits, priority, news.facets());
        };
    }
}
