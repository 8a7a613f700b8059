package esperanza.intake.report.domain;

import java.util.Map;

/**
 * The words of a person in an interview: sealed under that person.
 *
 * @param language the language that was spoken, e.g. {@code es}: sealed, because it can tell the person's people
 * @param words the words to a line of the sheet
 */
public record InterviewSheet(String language, Map<Line, String> words) {

    public InterviewSheet {
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /** A line of the sheet: a question to the person, or an offer. */
    public enum Line {
        /** The link of the threat with the defence of rights. No papers are demanded. */
        DEFENCE_LINK,
        /** The other persons and collectives that are affected. */
        AFFECTED,
        /** The safe way to reach the person. */
        SAFE_CONTACT,
        /** How confidential the report is to be. */
        CONFIDENTIALITY,
        /** The needs for an interpreter, a companion, an interviewer of the same gender, access. */
        NEEDS,
        /** Whether the person understood their rights. */
        RIGHTS,
        /** Psychosocial first aid. */
        PSYCHOSOCIAL;

        /** A question is answered or declined, an offer accepted or declined. */
        boolean takes(Answer answer) {
            return switch (answer) {
                case ANSWERED -> this != PSYCHOSOCIAL;
                case ACCEPTED -> this == PSYCHOSOCIAL;
                case DECLINED, NOT_YET -> true;
            };
        }
    }

    /** The answer of the person to a line. {@code NOT_YET}: nobody asked or offered, or the person left it open. */
    public enum Answer {
        ANSWERED,
        ACCEPTED,
        DECLINED,
        NOT_YET
    }

    /** The answer of the person to one line. */
    public record Answered(Line what, Answer answer) {}

    /** Why the same person was interviewed again. */
    public enum Cause {
        PERSON_ASKED,
        NEW_FACTS,
        OPEN_LINES,
        DANGER
    }
}
