package esperanza.endtoend;

import esperanza.endtoend.FollowsLines.Ordered;
import esperanza.local.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A case from the threat to the reparation and the closure of its file, in which everybody does what they owe. The checklist of the case is compared
 * as of three instants of the story; all three are read at its end, because what is recorded later alters nothing.
 */
class CompleteCaseTest {

    private static final String THREAT = """
            {"channel": "HOTLINE", "account": "Una llamada anunció que la matarían si vuelve a la asamblea.",
             "imminentDanger": true, "place": {"area": "XX-02-001"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}, {"kind": "FAMILY", "name": "Su familia"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final String TRAITS = """
            "PHONE": "YES", "ONLINE": "YES", "TEXT_OR_VOICE": "YES", "PLACE_OR_ROUTE": "YES", "OBJECT": "YES",
            "ABROAD": "NO", "SOURCE_MATERIAL": "NO\"""";
    private static final List<String> FORMS =
            List.of("RESTITUTION", "COMPENSATION", "REHABILITATION", "SATISFACTION", "NON_REPETITION");
    private static final Duration TEN_DAYS = Duration.ofDays(10);

    private final Platform platform = SharedPlatform.whole();
    private final CaseStory story = CaseStory.reported(platform, THREAT);
    private final Investigator ana = new Investigator(story, "investigator");
    private final Investigator bruno = new Investigator(story, "police-liaison");
    private final Supervisor supervisor = new Supervisor(story, "supervisor");
    private final String woman = story.parties().getFirst();
    private final String proceeding = UUID.randomUUID().toString();
    private final Map<String, Ordered> ordered = new HashMap<>();
    private String judgment = "";

    @Test
    void a_case_from_the_threat_to_the_closure_of_its_file() {
        try (story) {
            var registered = Instant.now();
            theThreatIsTakenSeriously();
            theFileIsOpened();
            theWorkIsPlanned();
            var planned = Instant.now();
            evidenceIsFoundAndKept();
            theAuthorsAreFound();
            theCourtDecides();
            whatWasDoneIsRepaired();
            theFileIsClosed();
            var closed = Instant.now();

            new Calls(platform).answerAllSince(registered);
            var checklist = new ChecklistTable("complete-case.csv");
            checklist.read("registered", supervisor, registered);
            checklist.read("planned", supervisor, planned);
            checklist.read("closed", supervisor, closed);
            checklist.compare();
        }
    }

    private void theThreatIsTakenSeriously() {
        var intake = new IntakeOfficer(story, "intake-officer");
        intake.interviewsWhoReports();
        intake.codesTheReport();
        intake.triagesAsImminent();
        var protection = new ProtectionOfficer(story, "protection-officer");
        var escort = protection.decidesAnEscortFor(woman, Instant.now());
        protection.handsOver(woman, escort);
        var analyst = new ProtectionOfficer(story, "risk-analyst");
        analyst.writesThatItIsThere(woman, escort);
        protection.speaksAboutProtectionWith(woman);
        analyst.assessesTheRiskOf(woman);
    }

    private void theFileIsOpened() {
        ana.takesTheFile();
        supervisor.assignsTheSpecialisedUnit();
        ana.findsNoConflictOf(ana, bruno);
        ana.namesAsContact(ana);
        ana.saysThatTheThreatHas(TRAITS);
        ana.qualifiesTheOffence();
        ana.codesTheCase();
        bruno.writesThatTheyWereTold(ana.tellsEachPartyOf("FILE_TAKEN"));
        story.parties().forEach(party -> {
            ana.speaksWith(party, "ACCEPTED");
            ana.arrangesWhatWasAccepted(party);
        });
    }

    private void theWorkIsPlanned() {
        var first = ana.theFirstHypothesis();
        ana.adopts(first);
        ana.namesWhoseInterestsHerWorkTouches(first);
        ana.proposesAnAlternativeAboutHerWork();
        List.of("context-analysis", "threat-analysis", "activity-profile", "gender-analysis")
                .forEach(ana::issues);
        story.parties().forEach(ana::assessesTheImpactOn);
        ana.keepsTheCasesApart(ana.searchesForLinkedCases());
        ana.examines("VOLATILE_EVIDENCE", "ACTS_ORDERED");
        Map.of("L1", "CONTEXT_EXPERT", "L2", "TELEPHONY", "L3", "ATTRIBUTION", "L5", "WITNESS", "L6", "VIDEO")
                .forEach((line, type) -> ordered.put(line, ana.opensALine(line, first, type, TEN_DAYS)));
        ana.approvesTheProgrammeOf(ordered.values());
    }

    private void evidenceIsFoundAndKept() {
        var voice = ana.identifiesWhatIsSoonGone("MESSAGING", "A voice note of 40 seconds");
        ana.secures(voice);
        bruno.receives(voice, ana.offers(voice, bruno));
        bruno.findsUnchanged(voice);
        ana.notesTheYesOfTheProvider(ana.asksToPreserve(voice));
        var pamphlet = bruno.identifies("DOCUMENT", "A pamphlet at the door");
        bruno.secures(pamphlet);
        bruno.findsUnchanged(pamphlet);

        var proposal = bruno.writesTheProposalOf(woman);
        ana.takesUp(proposal, act("L5"));
        bruno.writesThatTheAnswerIsGood(proposal);

        var allowed = ana.asksTheCourtFor("TRAFFIC_DATA", act("L2"));
        bruno.notesTheGrant(allowed);
        ana.completes(act("L2"), "\"evidence\": [\"%s\"], \"authorisation\": \"%s\"".formatted(voice, allowed));
        List.of("L1", "L3", "L5", "L6").forEach(line -> ana.completes(act(line)));
        ana.analyses(pamphlet, act("L5"));
        ana.findsSupportedBy(ana.theFirstHypothesis(), act("L2"));
        ana.reviewsTheProgramme();
        ordered.values().forEach(ana::exhausts);
    }

    private void theAuthorsAreFound() {
        ana.examinesEveryMatterThatIsLeft();
        var whoCalled = ana.suspects("MATERIAL", "The guard called El Zurdo");
        var whoOrdered = ana.suspects("MASTERMIND_DETERMINER", "The head of the guards");
        ana.clarifiesBothLevelsBy(whoCalled, whoOrdered);
    }

    private void theCourtDecides() {
        ana.notesTheCharges(proceeding);
        bruno.writesThatTheyWereTold(ana.tellsEachPartyOf("CHARGES_FILED"));
        judgment = ana.notesTheHearingAndTheJudgment(proceeding);
        List.of("HEARING_SET", "HEARING_HELD", "JUDGMENT_DELIVERED", "JUDGMENT_FINAL")
                .forEach(milestone -> bruno.writesThatTheyWereTold(ana.tellsEachPartyOf(milestone)));
        ana.findsEstablishedBy(ana.theFirstHypothesis(), judgment);
    }

    private void whatWasDoneIsRepaired() {
        FORMS.forEach(form -> {
            var reparation = bruno.notesTheClaimOf(woman, form);
            ana.notesThatTheCourtOrdered(reparation, judgment);
            ana.plansAndFulfils(reparation);
            bruno.writesThatItWasAsAgreed(reparation);
        });
    }

    /** Nothing is left undone, so nobody has to justify anything. */
    private void theFileIsClosed() {
        Waiting.until(
                "the checklist knows of the last reparation",
                () -> supervisor.seesWhatHasToBeJustified().isEmpty());
        story.parties().forEach(ana::hearsBeforeTheClosure);
        supervisor.closesTheFileOn(judgment);
        bruno.writesThatTheyWereTold(ana.tellsEachPartyOf("FILE_CLOSED"));
        ana.passesOnWhatWasLearnt();
    }

    /** The act that was ordered on the line. */
    private String act(String code) {
        return ordered.get(code).act();
    }
}
