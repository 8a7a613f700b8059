package esperanza.endtoend;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The work of an investigator with the parties of a case, and the words of theirs that are written down. */
interface WorksWithParties extends OnCase {

    /** Speaks with a party about all that is offered, and writes down the same answer to each. */
    default String speaksWith(String party, String answerToEach) {
        var answers = Stream.of(
                        "NAMED_CONTACT",
                        "COUNSEL",
                        "INTERPRETER",
                        "FILE_ACCESS",
                        "PSYCHOSOCIAL",
                        "IMPACT_EXPERT",
                        "RESERVED_IDENTITY",
                        "COMPLAINT_CHANNEL")
                .map(offer -> "\"" + offer + "\": \"" + answerToEach + "\"")
                .collect(joining(", "));
        return does("/parties/" + party + "/contacts", """
                {"answers": {%s}, "inTheirLanguage": true, "language": "Spanish", "channel": "SAFE_IN_PERSON",
                 "words": "No calls at work"}""", answers).text("/contactId");
    }

    default void arrangesWhatWasAccepted(String party) {
        does("/parties/" + party + "/representatives", """
                {"capacity": "COUNSEL", "who": "A lawyer of her organisation"}""");
        does("/parties/" + party + "/file-access", """
                {"to": "REPRESENTATIVE", "limits": ["SOURCES"], "reasons": "A search is still to come"}""");
        does("/parties/" + party + "/reserved-identity", "{\"reasons\": \"Asked for in the first talk\"}");
    }

    /** Waits until every party is to be told of the milestone, tells each of it, and gives the ids of the notices. */
    default List<String> tellsEachPartyOf(String milestone) {
        var parties = story().parties().size();
        story().until(
                        login(),
                        "investigation",
                        story().file() + "/participation",
                        _ -> open(milestone).size() == parties);
        var notices = open(milestone);
        notices.forEach(notice -> does("/notices/" + notice + "/giving", """
                {"channelClass": "SAFE_IN_PERSON", "textIn": "ES"}"""));
        return notices;
    }

    private List<String> open(String milestone) {
        return CaseStory.each(sees("/participation"), "/parties").stream()
                .flatMap(party -> party.path("notices").valueStream())
                .filter(notice -> notice.path("milestone").asText().equals(milestone))
                .filter(notice -> !notice.path("given").asBoolean())
                .map(notice -> notice.path("noticeId"))
                .map(JsonNode::asText)
                .toList();
    }

    default void writesThatTheyWereTold(List<String> notices) {
        notices.forEach(notice -> does("/notices/" + notice + "/confirmation", "{\"words\": \"Yes, she told me\"}"));
    }

    default void writesThatNobodyCalled(String notice) {
        does("/notices/" + notice + "/contest", "{\"words\": \"Nobody called\"}");
    }

    default String writesTheProposalOf(String party) {
        return does("/parties/" + party + "/proposals", "{\"words\": \"Hear the driver who saw the car\"}")
                .text("/proposalId");
    }

    default void takesUp(String proposal, String act) {
        does("/proposals/" + proposal + "/answer", """
                {"outcome": "TAKEN_UP", "acts": ["%s"], "reasons": "The driver is heard next week"}""", act);
    }

    default void writesThatTheAnswerIsGood(String proposal) {
        does("/proposals/" + proposal + "/confirmation", "{\"words\": \"That is what I asked for\"}");
    }

    default void hearsBeforeTheClosure(String party) {
        does("/parties/" + party + "/hearings", """
                {"before": "CLOSURE", "about": "%s", "how": "PERSON", "words": "She agrees"}""", story().caseId());
    }
}
