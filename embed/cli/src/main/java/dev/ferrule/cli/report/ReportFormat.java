package dev.ferrule.cli.report;

/** How problems are printed. */
public enum ReportFormat {
    /** For people. */
    TEXT,
    /** For programs; see {@link JsonReport}. */
    JSON,
    /** For code scanners; see {@link SarifReport}. */
    SARIF,
    /** For a log of GitHub Actions; see {@link GitHubReport}. */
    GITHUB;

    /** The formats, as an option shows them. */
    public static final String LABEL = "text|json|sarif|github";
}
