package esperanza.investigation.closure.domain;

import esperanza.investigation.closure.domain.ChecklistRun.Unmet;
import esperanza.investigation.closure.domain.ClosureCommand.CaseOutcome;
import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.investigation.closure.domain.Hearings.Heard;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The file of one case. Inés answers for it, Sara and Omar are supervisors; a woman and a community are its parties. */
final class Example {

    static final CaseId CASE = new CaseId(new UUID(1, 1));
    static final UUID PROPOSAL = new UUID(2, 1);
    static final UUID JUDGMENT = new UUID(3, 1);
    static final UUID FACT = new UUID(3, 2);
    static final EventId THREAT = new EventId(new UUID(4, 1));
    static final Instant READ_AT = Instant.parse("2026-03-01T08:00:00Z");
    static final Personal<String> WHY = Personal.of(CASE.value(), "…");
    static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    static final PartyRef COMMUNITY = new PartyRef(new UUID(0, 2));
    static final List<PartyRef> PARTIES = List.of(WOMAN, COMMUNITY);

    static final Second SARA = new Second("sara", false);
    static final Second OMAR = new Second("omar", false);

    static final Unmet GENDER = new Unmet("HP-06", true);
    static final Ref LINK = new Ref(new UUID(5, 1), 4);
    static final Ref CALLS = new Ref(new UUID(5, 2), 3);
    static final Basis WORKED = basis(List.of(GENDER), ended(LINK), ended(CALLS));
    static final CaseOutcome JUDGED = new CaseOutcome(2, true, false, List.of(JUDGMENT), true);
    static final Hearings HEARD = heard(1);

    static final ArchiveProposed PROPOSED = new ArchiveProposed(
            CASE,
            PROPOSAL,
            "inés",
            ArchiveGround.AUTHORS_NOT_FOUND,
            1,
            READ_AT,
            List.of("HP-06"),
            List.of(LINK, CALLS),
            1,
            WHY);
    static final FileArchived ARCHIVED = new FileArchived(CASE, PROPOSAL, "sara", HEARD.events(), WHY);
    static final FileClosed CLOSED = new FileClosed(
            CASE,
            "sara",
            2,
            List.of(JUDGMENT),
            HEARD.events(),
            1,
            READ_AT,
            Personal.of(CASE.value(), List.of("HP-06")),
            WHY);
    static final Personal<EndDetails> SAID =
            Personal.of(CASE.value(), new EndDetails("Court 3", "2026-00417", "E-1", Optional.empty()));
    static final EndImposed LIMITATION = new EndImposed(CASE, "omar", ImposedBy.LIMITATION, FACT, SAID);

    private Example() {}

    static Basis basis(List<Unmet> unmet, Basis.Line... lines) {
        return new Basis(new ChecklistRun(1, READ_AT, unmet), List.of(lines), 1);
    }

    static Basis.Line ended(Ref line) {
        return new Basis.Line(line, true);
    }

    static At by(String person) {
        return new At(READ_AT, person);
    }

    /** Each party was heard once; another number, another time. */
    static Hearings heard(int time) {
        return new Hearings(
                PARTIES,
                IntStream.range(0, PARTIES.size())
                        .mapToObj(n -> new Heard(PARTIES.get(n), new EventId(new UUID(6 + time, n))))
                        .toList());
    }
}
