// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A call failed and changed nothing: the fault's number and stable name, and every problem that was found. */
public final class CavelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;
  private final String name;
  private final String zh;
  private final String en;
  private final ArrayList<Problem> problems;

  CavelException(int code, List<Problem> problems) {
    this.code = code;
    this.name = Call.faultText(code, 1);
    this.problems = new ArrayList<>(problems);
    this.zh = said(Language.ZH, 6);
    this.en = said(Language.EN, 7);
  }

  private String said(Language language, int which) {
    String all = problems.stream().filter(Problem::isError).map(one -> one.message(language))
        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    return all.isEmpty() ? Call.faultText(code, which) : all;
  }

  /** The fault's number, which never changes. */
  public int code() {
    return code;
  }

  /** The fault's stable name, such as credit_code_check. */
  public String name() {
    return name;
  }

  /** All problems, each with its place and remedy. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** The message in a language. */
  public String message(Language language) {
    return language == Language.ZH ? zh : en;
  }

  @Override
  public String getMessage() {
    return name + " (" + code + "): " + en;
  }

  /** In Chinese if the default locale is Chinese. */
  @Override
  public String getLocalizedMessage() {
    boolean chinese = Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals("zh");
    return chinese ? name + " (" + code + "): " + zh : getMessage();
  }
}
