package esperanza.intake.receiving.parser;

/** How much work a report starts: one for each named party, and one if it declares imminent danger. */
public final class Effects {

    private Effects() {}

    /** Fails with 400 if the body is not well-formed. */
    public static int of(byte[] body) {
        TolerantJson report = TolerantJson.of(SentJson.read(body).tree());
        int parties = report.objects("parties", ReportReader.MOST_PARTIES).size();
        return Math.max(parties, 1) + (report.truth("imminentDanger", true) ? 1 : 0);
    }
}
