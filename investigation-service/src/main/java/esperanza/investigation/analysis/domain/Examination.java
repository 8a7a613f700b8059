package esperanza.investigation.analysis.domain;

import esperanza.investigation.analysis.domain.ExaminationEvent.*;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The examination of a case.
 *
 * @param matters how often each matter was examined; others were not
 * @param searches the searches for linked cases, in the order of recording
 * @param joinder the last decision
 * @param lessons the purposes for which they were passed on
 */
public record Examination(
        Map<Matter, Integer> matters, List<UUID> searches, Optional<JoinderDecided> joinder, Set<Lessons> lessons) {

    static final Examination NONE = new Examination(Map.of(), List.of(), Optional.empty(), Set.of());

    int times(Matter matter) {
        return matters.getOrDefault(matter, 0);
    }

    Examination examined(MatterExamined examined) {
        Map<Matter, Integer> all = new EnumMap<>(Matter.class);
        all.putAll(matters);
        all.put(examined.matter(), examined.version());
        return new Examination(all, searches, joinder, lessons);
    }

    Examination searched(LinkedCasesSearched searched) {
        Set<UUID> all = new LinkedHashSet<>(searches);
        all.add(searched.searchId());
        return new Examination(matters, List.copyOf(all), joinder, lessons);
    }

    Examination decided(JoinderDecided decided) {
        return new Examination(matters, searches, Optional.of(decided), lessons);
    }

    Examination passedOn(Lessons to) {
        Set<Lessons> all = EnumSet.of(to);
        all.addAll(lessons);
        return new Examination(matters, searches, joinder, all);
    }
}
