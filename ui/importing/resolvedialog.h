// Asks what a text in a publication stands for that nobody knows yet: an area or a marker. The answer is kept
// in the office's store and holds for every file from then on.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/issue.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace yardstick {

class SearchCombo;

class ResolveDialog : public QDialog {
    Q_OBJECT

public:
    /// Keeps the entries, or says why it can't; then the dialog stays open.
    using Keep = std::function<Result<void>(const std::vector<OfficeEntry> &)>;

    /// `issue` has a question. `publication` is what its file was recognised as.
    ResolveDialog(const Issue &issue, const PublicationId &publication, const Catalogue &catalogue, Keep keep,
                  QWidget *parent);

    void accept() override;

private:
    QWidget *buildArea();
    QWidget *buildMarker();
    void showChoice();
    std::vector<OfficeEntry> entries() const;

    Issue m_issue;
    PublicationId m_publication;
    const Catalogue &m_catalogue;
    Keep m_keep;
    QLabel *m_wrong;
    QPushButton *m_ok = nullptr;
    QRadioButton *m_known = nullptr; ///< an area only, as are the next
    QRadioButton *m_new = nullptr;
    SearchCombo *m_area = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_areaKind = nullptr;
    SearchCombo *m_parent = nullptr;
    QComboBox *m_markerKind = nullptr; ///< a marker only, as is the next
    QLineEdit *m_meaning = nullptr;
};

} // namespace yardstick
