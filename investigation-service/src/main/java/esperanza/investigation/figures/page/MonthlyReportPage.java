package esperanza.investigation.figures.page;

import java.util.List;

/**
 * The content of a monthly report, in one language.
 *
 * @param made which release it shows, and with which it is compared
 * @param empty the indicators without a number, in one sentence; empty text: there are none
 */
record MonthlyReportPage(
        String language,
        String title,
        String made,
        String note,
        List<Chart> charts,
        String empty,
        String how,
        String method) {

    /**
     * An indicator, drawn.
     *
     * @param of whose cases the bars are parts of, and how many
     * @param heads what the numbers behind a bar are
     * @param says its median, its definition and its norm
     */
    record Chart(String name, String of, List<String> heads, List<Bar> bars, List<String> says) {}

    /** @param percent the length of the bar; 0: none is drawn */
    record Bar(String label, int percent, List<String> numbers) {}
}
