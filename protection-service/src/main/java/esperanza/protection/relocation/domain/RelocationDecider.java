package esperanza.protection.relocation.domain;

import static esperanza.protection.relocation.domain.RelocationRule.CHILDREN_NOT_ASSESSED;
import static esperanza.protection.relocation.domain.RelocationRule.NAMED_BY_THEMSELVES;
import static esperanza.protection.relocation.domain.RelocationRule.NAMED_TWICE;
import static esperanza.protection.relocation.domain.RelocationRule.NOT_AGREED;
import static esperanza.protection.relocation.domain.RelocationRule.NOT_RELOCATED_YET;
import static esperanza.protection.relocation.domain.RelocationRule.NOT_THE_PERSONS_WISH;
import static esperanza.protection.relocation.domain.RelocationRule.NO_MEASURE_TO_RELOCATE;
import static esperanza.protection.relocation.domain.RelocationRule.NO_SUCH_RELOCATION;
import static esperanza.protection.relocation.domain.RelocationRule.RECEIVER_EXCLUDED;
import static esperanza.protection.relocation.domain.RelocationRule.RELOCATED_ALREADY;
import static esperanza.protection.relocation.domain.RelocationRule.RELOCATION_OVER;

import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.checkin.domain.Concerned;
import esperanza.protection.checkin.domain.ProtectedPerson;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.relocation.domain.RelocationCommand.*;
import esperanza.protection.relocation.domain.RelocationEvent.*;
import esperanza.protection.relocation.domain.Relocations.Relocation;
import esperanza.protection.relocation.domain.Relocations.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of relocations. No passing of time ends one, and no command but that of a person: who lives elsewhere
 * returns, or settles, because they want to.
 *
 * <p>Source: own design; Colombia, Decreto 1066/2015, art. 2.4.1.2.11, for the money that is reviewed and does not lapse.
 */
public final class RelocationDecider implements Decider<RelocationCommand, Relocations, RelocationEvent> {

    private final Optional<ProtectedPerson> person;

    /** @param person as the one who gives the command may know of them; empty: nobody gives one */
    public RelocationDecider(Optional<ProtectedPerson> person) {
        this.person = person;
    }

    @Override
    public Relocations initial() {
        return Relocations.NONE;
    }

    @Override
    public List<RelocationEvent> decide(Relocations relocations, RelocationCommand command) {
        return switch (command) {
            case PlanRelocation plan -> planned(relocations, plan);
            case RecordRelocation said -> relocated(known(relocations, said.relocationId()), said);
            case ReviewRelocation said -> reviewed(lived(relocations, said.relocationId()), said);
            case PlanReturn said -> returnPlanned(lived(relocations, said.relocationId()), said);
            case RecordReturn said -> returned(lived(relocations, said.relocationId()), said);
            case SettleRelocation said -> settled(lived(relocations, said.relocationId()), said);
            case EntrustRelocation said -> entrusted(known(relocations, said.relocationId()), said);
        };
    }

    @Override
    public Relocations evolve(Relocations relocations, RelocationEvent event) {
        RelocationId id = event.relocationId();
        return switch (event) {
            case RelocationPlanned news ->
                relocations.with(
                        id,
                        new Relocation(
                                new Concerned(news.planId(), news.parties(), news.caseId()),
                                news.measureId(),
                                news.holder(),
                                news.second(),
                                news.receivers(),
                                Stage.PLANNED,
                                Optional.empty()));
            case PersonRelocated _ -> relocations.changed(id, each -> each.now(Stage.RELOCATED));
            case RelocationReviewed news -> relocations.changed(id, each -> each.wants(news.wants()));
            case ReturnPlanned _ -> relocations.changed(id, each -> each.now(Stage.RETURN_PLANNED));
            case PersonReturned _ -> relocations.changed(id, each -> each.now(Stage.RETURNED));
            case RelocationSettled _ -> relocations.changed(id, each -> each.now(Stage.SETTLED));
            case RelocationEntrusted news ->
                relocations.changed(id, each -> each.entrusted(news.holder(), news.second()));
        };
    }

    private List<RelocationEvent> planned(Relocations relocations, PlanRelocation plan) {
        RelocationId id = plan.relocationId();
        if (relocations.of(id).isPresent()) {
            return List.of();
        }
        require(plan.childrenAssessed(), CHILDREN_NOT_ASSESSED);
        DecidedMeasure measure = plan.measure().orElseThrow(() -> new RuleViolation(NO_MEASURE_TO_RELOCATE));
        require(isAgreed(measure), NOT_AGREED);
        require(!plan.receiver().excluded(), RECEIVER_EXCLUDED);
        require(!plan.second().equals(plan.at().by()), NAMED_TWICE);
        Concerned of = in(measure.caseId());
        Shelter shelter = plan.shelter();
        return List.of(new RelocationPlanned(
                of.planId(),
                of.parties(),
                of.caseId(),
                id,
                measure.measureId(),
                plan.at().by(),
                plan.second(),
                plan.receiver().tags(),
                sealed(id, shelter.institution()),
                sealed(id, shelter.safePlace()),
                shelter.wayThere().map(words -> sealed(id, words)),
                shelter.companions().map(words -> sealed(id, words))));
    }

    private static List<RelocationEvent> relocated(Relocation relocation, RecordRelocation said) {
        require(!relocation.isOver(), RELOCATION_OVER);
        require(relocation.stage() == Stage.PLANNED, RELOCATED_ALREADY);
        Concerned of = relocation.of();
        RelocationId id = said.relocationId();
        return List.of(new PersonRelocated(
                of.planId(), of.parties(), of.caseId(), id, said.words().map(words -> sealed(id, words))));
    }

    private static List<RelocationEvent> reviewed(Relocation relocation, ReviewRelocation said) {
        Concerned of = relocation.of();
        RelocationId id = said.relocationId();
        return List.of(new RelocationReviewed(
                of.planId(), of.parties(), of.caseId(), id, said.wants(), sealed(id, said.words())));
    }

    private static List<RelocationEvent> returnPlanned(Relocation relocation, PlanReturn said) {
        requireWish(relocation, PersonsWish.RETURN);
        Concerned of = relocation.of();
        RelocationId id = said.relocationId();
        return List.of(new ReturnPlanned(of.planId(), of.parties(), of.caseId(), id, sealed(id, said.wayBack())));
    }

    private static List<RelocationEvent> returned(Relocation relocation, RecordReturn said) {
        requireWish(relocation, PersonsWish.RETURN);
        Concerned of = relocation.of();
        return List.of(new PersonReturned(of.planId(), of.parties(), of.caseId(), said.relocationId()));
    }

    private static List<RelocationEvent> settled(Relocation relocation, SettleRelocation said) {
        requireWish(relocation, PersonsWish.SETTLE);
        Concerned of = relocation.of();
        return List.of(new RelocationSettled(of.planId(), of.parties(), of.caseId(), said.relocationId()));
    }

    private static List<RelocationEvent> entrusted(Relocation relocation, EntrustRelocation said) {
        require(!said.holder().equals(said.second()), NAMED_TWICE);
        require(!Set.of(said.holder(), said.second()).contains(said.at().by()), NAMED_BY_THEMSELVES);
        Concerned of = relocation.of();
        RelocationId id = said.relocationId();
        return List.of(new RelocationEntrusted(
                of.planId(), of.parties(), of.caseId(), id, said.holder(), said.second(), sealed(id, said.reasons())));
    }

    /** A relocation on which the person lives elsewhere. */
    private Relocation lived(Relocations relocations, RelocationId id) {
        Relocation relocation = known(relocations, id);
        require(!relocation.isOver(), RELOCATION_OVER);
        require(relocation.stage() != Stage.PLANNED, NOT_RELOCATED_YET);
        return relocation;
    }

    private Relocation known(Relocations relocations, RelocationId id) {
        return relocations
                .of(id)
                .filter(each ->
                        person.filter(known -> known.knows(each.of().caseId())).isPresent())
                .orElseThrow(() -> new RuleViolation(NO_SUCH_RELOCATION));
    }

    private Concerned in(CaseId caseId) {
        return person.orElseThrow(() -> new RuleViolation(NO_SUCH_RELOCATION)).in(caseId);
    }

    /** A word at the own door is asked back before it counts, and until then nobody is moved. */
    private static boolean isAgreed(DecidedMeasure measure) {
        return measure.answer().filter(PersonsAnswer.ACCEPTED::equals).isPresent()
                && measure.askedBackBy().isEmpty();
    }

    private static void requireWish(Relocation relocation, PersonsWish wish) {
        require(relocation.wants().filter(wish::equals).isPresent(), NOT_THE_PERSONS_WISH);
    }

    private static void require(boolean so, RelocationRule otherwise) {
        if (!so) {
            throw new RuleViolation(otherwise);
        }
    }

    /** The words came bound to the plan, whose key opens to more people than two. */
    private static Personal<String> sealed(RelocationId id, Personal<String> words) {
        return words.value().map(said -> Personal.of(id.value(), said)).orElseGet(() -> Personal.closed(id.value()));
    }
}
