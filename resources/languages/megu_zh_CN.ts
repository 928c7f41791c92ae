<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MeGU Desktop</source>
        <translation>关于 MeGU Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0, without any warranty.</source>
        <translation>本程序采用 Apache License 2.0，不附带任何担保。</translation>
    </message>
    <message>
        <source>Makes a trained image classifier forget a class or some images and keeps the rest of its knowledge.</source>
        <translation>让训练好的图像分类器遗忘一个类别或若干图像，并保留它的其余知识。</translation>
    </message>
    <message>
        <source>The method is MeGU, arXiv 2602.17088. MeGU+ is this program’s own variant.</source>
        <translation>所用方法为 MeGU，arXiv 2602.17088。MeGU+ 是本程序自己的变体。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
</context>
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>At step {step}</source>
        <translation>第 {step} 步时</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Recognised at step {step} of {total}: {figures}.</source>
        <translation>第 {step} 步（共 {total} 步）的识别率：{figures}。</translation>
    </message>
    <message>
        <source>Recognised unseen images</source>
        <translation>未见过的图像的识别率</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>Back to the choice</source>
        <translation>返回选择</translation>
    </message>
    <message>
        <source>Comparing images by the model’s features</source>
        <translation>正在按模型的特征比较图像</translation>
    </message>
    <message>
        <source>Find look-alikes</source>
        <translation>查找相似图像</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>全部遗忘</translation>
    </message>
    <message>
        <source>Forget {n}, keep {rest}</source>
        <translation>遗忘 {n} 张，保留 {rest} 张</translation>
    </message>
    <message>
        <source>If near-copies stay among the images to keep, they teach the model what it should forget. A near-copy is, for example, a brighter or cropped version, or another photo of the same object. The search uses the model’s own features and may miss images that were changed a lot.</source>
        <translation>如果近似副本留在待保留的图像中，就会把模型应当遗忘的内容再教给它。近似副本例如更亮或裁剪过的版本，或同一物体的另一张照片。查找使用模型自身的特征，可能漏掉改动很大的图像。</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>相似图像</translation>
    </message>
    <message>
        <source>Look-alikes from</source>
        <translation>相似度不低于</translation>
    </message>
    <message>
        <source>No search has been made yet.</source>
        <translation>尚未查找过。</translation>
    </message>
    <message>
        <source>Should the model forget them too? The decision is recorded with the result.</source>
        <translation>模型也应当遗忘它们吗？这一决定会与结果一同记录。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看它们</translation>
    </message>
    <message>
        <source>Similarity from which images count as look-alikes</source>
        <translation>图像被视为相似图像的最低相似度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{n} images that the model was not trained on resemble one too. There is nothing to forget about them, but they reveal the forgotten image. After this decision they no longer count as unseen.</source>
        <translation>另有 {n} 张未用于训练模型的图像也相似。它们没有什么可遗忘，但会透露被遗忘的图像。作出决定后，它们不再算作未见过的图像。</translation>
    </message>
    <message>
        <source>{n} training images resemble an image to forget.</source>
        <translation>有 {n} 张训练图像与待遗忘的图像相似。</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Answers before and after</source>
        <translation>前后的回答</translation>
    </message>
    <message>
        <source>No images to show.</source>
        <translation>没有可显示的图像。</translation>
    </message>
    <message>
        <source>{n} images: answer before, then &lt;b&gt;after&lt;/b&gt;</source>
        <translation>{n} 张图像：先是之前的回答，然后是&lt;b&gt;之后&lt;/b&gt;的回答</translation>
    </message>
    <message>
        <source>{n} unseen images: answer before, then &lt;b&gt;after&lt;/b&gt;</source>
        <translation>{n} 张未见过的图像：先是之前的回答，然后是&lt;b&gt;之后&lt;/b&gt;的回答</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>Change entry</source>
        <translation>修改输入</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Show the options</source>
        <translation>显示选项</translation>
    </message>
</context>
<context>
    <name>Attendant</name>
    <message>
        <source>Everything is measured.</source>
        <translation>全部测量已完成。</translation>
    </message>
    <message>
        <source>Similarity has been estimated.</source>
        <translation>相似度已估计完成。</translation>
    </message>
    <message>
        <source>The comparison is done.</source>
        <translation>比较已完成。</translation>
    </message>
    <message>
        <source>The images have been read and the model was tested on them.</source>
        <translation>图像已读取，并已用于测试模型。</translation>
    </message>
    <message>
        <source>The images to forget have been collected.</source>
        <translation>待遗忘的图像已收集。</translation>
    </message>
    <message>
        <source>The model could not be exported. The window says why.</source>
        <translation>模型未能导出，原因见窗口。</translation>
    </message>
    <message>
        <source>The model has been exported.</source>
        <translation>模型已导出。</translation>
    </message>
    <message>
        <source>The model has been read.</source>
        <translation>模型已读取。</translation>
    </message>
    <message>
        <source>The model has forgotten and been measured. The result is ready.</source>
        <translation>模型已遗忘并测量完毕：结果已就绪。</translation>
    </message>
    <message>
        <source>The record has been written.</source>
        <translation>记录已写入。</translation>
    </message>
    <message>
        <source>The run could not continue. The window says why.</source>
        <translation>运行无法继续，原因见窗口。</translation>
    </message>
    <message>
        <source>The run is done. You can compare the models.</source>
        <translation>运行已完成。您可以比较模型了。</translation>
    </message>
    <message>
        <source>The similarity estimate was not completed. The window says why.</source>
        <translation>相似度未能估计完成，原因见窗口。</translation>
    </message>
    <message>
        <source>The traces have been erased.</source>
        <translation>痕迹已清除。</translation>
    </message>
    <message>
        <source>The work could not be completed. The window says why.</source>
        <translation>工作未能完成，原因见窗口。</translation>
    </message>
    <message>
        <source>The work is done.</source>
        <translation>工作已完成。</translation>
    </message>
    <message>
        <source>{name} – MeGU Desktop</source>
        <translation>{name} – MeGU Desktop</translation>
    </message>
</context>
<context>
    <name>BaselineWords</name>
    <message>
        <source>All are readable.</source>
        <translation>全部可读。</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <source>Not available: there is no folder next to {folder}.</source>
        <translation>不可用：{folder} 旁边没有其他文件夹。</translation>
    </message>
    <message>
        <source>Not available: these images have no folder called “train”.</source>
        <translation>不可用：这些图像中没有名为“train”的文件夹。</translation>
    </message>
    <message>
        <source>One is unreadable.</source>
        <translation>有一张无法读取。</translation>
    </message>
    <message>
        <source>One unreadable image is left out.</source>
        <translation>有一张无法读取，已略去。</translation>
    </message>
    <message>
        <source>Only some of them</source>
        <translation>只有其中一部分</translation>
    </message>
    <message>
        <source>Only those in {folder}</source>
        <translation>只用了 {folder} 中的图像</translation>
    </message>
    <message>
        <source>Tests that depend on it are left out. Nothing is guessed.</source>
        <translation>依赖于此的检验会略去，绝不猜测。</translation>
    </message>
    <message>
        <source>The classes seem to be in a different order. See the proposal below the table</source>
        <translation>类别的顺序似乎不同：表格下方有建议</translation>
    </message>
    <message>
        <source>The list or the data set says so.</source>
        <translation>由列表或数据集本身说明。</translation>
    </message>
    <message>
        <source>The model does not fit these images: it is hardly better than guessing. Try other images, another model or other preprocessing.</source>
        <translation>模型与这些图像不匹配：几乎等于猜测。请尝试其他图像、其他模型或其他预处理方式。</translation>
    </message>
    <message>
        <source>The model fits the images</source>
        <translation>模型与图像匹配</translation>
    </message>
    <message>
        <source>The model is often wrong on these images</source>
        <translation>模型在这些图像上经常出错</translation>
    </message>
    <message>
        <source>The {n} in {folder} count as unseen. Usual for published data sets.</source>
        <translation>{folder} 中的 {n} 张算作未见过的图像。公开数据集通常如此。</translation>
    </message>
    <message>
        <source>Then no images count as unseen, and some tests are left out.</source>
        <translation>那么没有图像算作未见过的，部分检验会略去。</translation>
    </message>
    <message>
        <source>They are in {folder}. The others then count as unseen.</source>
        <translation>它们位于 {folder} 中，其余的算作未见过的图像。</translation>
    </message>
    <message>
        <source>This follows from the folder names {names} alone.</source>
        <translation>这仅由文件夹名称 {names} 推断得出。</translation>
    </message>
    <message>
        <source>With {k} classes, a model should be right about {share} at least.</source>
        <translation>对于 {k} 个类别，模型至少应当对约 {share} 的图像回答正确。</translation>
    </message>
    <message>
        <source>Yes, all of them</source>
        <translation>是，全部</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>grey and in colour</source>
        <translation>灰度和彩色</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>more than 8 bits</source>
        <translation>超过 8 位</translation>
    </message>
    <message>
        <source>of several sizes</source>
        <translation>多种尺寸</translation>
    </message>
    <message>
        <source>of the test images are right</source>
        <translation>的测试图像回答正确</translation>
    </message>
    <message>
        <source>of these images are right</source>
        <translation>的这些图像回答正确</translation>
    </message>
    <message>
        <source>real numbers</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>{n} are unreadable.</source>
        <translation>有 {n} 张无法读取。</translation>
    </message>
    <message>
        <source>{n} channels</source>
        <translation>{n} 个通道</translation>
    </message>
    <message>
        <source>{n} images in {k} classes, {size}, {colour}. {readable}</source>
        <translation>{n} 张图像，{k} 个类别，{size}，{colour}。{readable}</translation>
    </message>
    <message>
        <source>{n} unreadable images are left out.</source>
        <translation>有 {n} 张无法读取，已略去。</translation>
    </message>
    <message>
        <source>{right} of {count}, 95{gap}% interval {interval}</source>
        <translation>{count} 张中 {right} 张，95{gap}% 区间 {interval}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
</context>
<context>
    <name>BesideCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>For users of the model</source>
        <translation>供模型的使用者</translation>
    </message>
    <message>
        <source>Open model card</source>
        <translation>打开模型卡</translation>
    </message>
    <message>
        <source>Python code to load the model</source>
        <translation>加载模型的 Python 代码</translation>
    </message>
    <message>
        <source>The model card says what this model is, what was measured and what its limits are. It names no image. The Python code below loads the model.</source>
        <translation>模型卡说明这是什么模型、测量了什么以及它的局限。其中不提及任何图像。下面的 Python 代码用于加载模型。</translation>
    </message>
</context>
<context>
    <name>BlankCard</name>
    <message>
        <source>If a class is a person, the class name is still in the model. You can remove the output and the name. The numbers of later outputs fall by one; the other answers stay the same.</source>
        <translation>如果一个类别就是一个人，类别名称仍留在模型中。您可以移除其输出和名称。其后的输出依次前移一位；其他回答保持不变。</translation>
    </message>
    <message>
        <source>Remove a class from the model</source>
        <translation>从模型中移除一个类别</translation>
    </message>
    <message>
        <source>Remove {names}</source>
        <translation>移除 {names}</translation>
    </message>
    <message>
        <source>This run did not forget the whole class, so these can’t be removed: {names}</source>
        <translation>本次运行没有将其整体遗忘，因此无法移除：{names}</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Restore answer</source>
        <translation>恢复原回答</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ChangedAnswers</name>
    <message>
        <source>Images to keep</source>
        <translation>待保留的图像</translation>
    </message>
    <message>
        <source>Images with changed answers</source>
        <translation>回答发生变化的图像</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next images</source>
        <translation>下一批图像</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Previous images</source>
        <translation>上一批图像</translation>
    </message>
    <message>
        <source>The answer changed for {n} of {of} images. Below each image: the answer before, then after.</source>
        <translation>{of} 张图像中有 {n} 张的回答发生了变化。每张图像下方：之前的回答，然后是之后的回答。</translation>
    </message>
    <message>
        <source>Unseen images</source>
        <translation>未见过的图像</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>哪些图像</translation>
    </message>
</context>
<context>
    <name>ClassBars</name>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>Recognised by class, original and unlearned</source>
        <translation>各类别的识别率，原模型与遗忘后的模型</translation>
    </message>
    <message>
        <source>Scroll through the classes</source>
        <translation>滚动浏览类别</translation>
    </message>
    <message>
        <source>Unlearned</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>Unlearned, to forget</source>
        <translation>遗忘后，待遗忘</translation>
    </message>
    <message>
        <source>and {n} more classes</source>
        <translation>以及另外 {n} 个类别</translation>
    </message>
    <message>
        <source>{name} from {before} to {after}</source>
        <translation>{name} 从 {before} 到 {after}</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别率</translation>
    </message>
    <message>
        <source>Recognised in test</source>
        <translation>测试中的识别率</translation>
    </message>
    <message>
        <source>Recognised in {folder}</source>
        <translation>{folder} 中的识别率</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Recognised in test</source>
        <translation>测试中的识别率</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>{n} examples</source>
        <translation>{n} 个示例</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>查找类别</translation>
    </message>
</context>
<context>
    <name>CompareFigures</name>
    <message>
        <source>The answers of a model that never saw these images are estimated for one figure only, and no verdict is based on them. Retrain on the page Unlearn to add a column for it and a verdict on each figure.</source>
        <translation>从未见过这些图像的模型会如何回答，只对一个数值作了估计，任何判断都不以它为依据。请在“遗忘学习”页面重新训练，以增加相应的一列和对每个数值的判断。</translation>
    </message>
    <message>
        <source>The range is what chance alone explains with this many images. Two retrained models would also differ; one of them can’t show by how much.</source>
        <translation>该范围是在这么多图像上仅凭偶然就能解释的差异。两个重新训练的模型之间也会有差异；仅凭一个无法得知差多少。</translation>
    </message>
    <message>
        <source>The retrained model is an approximate reference: {why}.</source>
        <translation>重新训练的模型只是近似的参考：{why}。</translation>
    </message>
    <message>
        <source>Without a retrained model, it is not known how a model that never saw these images would answer. Retrain on the page Unlearn to add a column for it and a verdict on each figure.</source>
        <translation>没有重新训练的模型，就无法知道从未见过这些图像的模型会如何回答。请在“遗忘学习”页面重新训练，以增加相应的一列和对每个数值的判断。</translation>
    </message>
    <message>
        <source>≈ marks an estimate on {n} of the images. Measuring replaces it.</source>
        <translation>≈ 表示用 {n} 张图像得出的估计值，测量完成后将被替换。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>All requests together: {headline}</source>
        <translation>全部请求合计：{headline}</translation>
    </message>
    <message>
        <source>Another task is running. The comparison starts when it ends.</source>
        <translation>另一项任务正在运行。它结束后开始比较。</translation>
    </message>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>另一项任务正在运行。请等待其完成，或将其停止。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>立即比较</translation>
    </message>
    <message>
        <source>Compare what the new model and the original still know.</source>
        <translation>比较新模型与原模型还知道什么。</translation>
    </message>
    <message>
        <source>Comparing the models</source>
        <translation>正在比较模型</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Creating the charts</source>
        <translation>正在生成图表</translation>
    </message>
    <message>
        <source>Each request is judged by its own images.</source>
        <translation>每个请求都按它自己的图像来判断。</translation>
    </message>
    <message>
        <source>Estimating the expected share</source>
        <translation>正在估计预期比例</translation>
    </message>
    <message>
        <source>Measuring everything</source>
        <translation>正在测量全部内容</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>在此计算机上大约需要 {time}。</translation>
    </message>
    <message>
        <source>The requests have not been checked one by one yet.</source>
        <translation>尚未逐个检查各请求。</translation>
    </message>
    <message>
        <source>The traces of this run were erased, so nothing more can be measured.</source>
        <translation>这次运行的痕迹已被清除：无法再测量更多内容。</translation>
    </message>
    <message>
        <source>There is no new model yet. Create one on the page Unlearn.</source>
        <translation>还没有新模型。请在“遗忘学习”页面创建。</translation>
    </message>
    <message>
        <source>These charts don’t exist yet. They need one pass of both models over all images.</source>
        <translation>这些图表尚未生成。需要在所有图像上各运行一次两个模型。</translation>
    </message>
    <message>
        <source>These models have not been compared, and this project is read-only.</source>
        <translation>这些模型尚未比较，而且此项目为只读。</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>此项目为只读。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Compared with retrained</source>
        <translation>与重新训练的模型相比</translation>
    </message>
    <message>
        <source>Further figures: {n}</source>
        <translation>更多数值：{n}</translation>
    </message>
    <message>
        <source>Further figures: {n}, outside the range: {m}</source>
        <translation>更多数值：{n}，在范围之外：{m}</translation>
    </message>
    <message>
        <source>In small type: 95 % interval</source>
        <translation>小字：95 % 区间</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Original, unlearned and retrained model compared</source>
        <translation>原模型、遗忘后的模型与重新训练的模型的比较</translation>
    </message>
</context>
<context>
    <name>CompareTabs</name>
    <message>
        <source>All {n} images (principal components)</source>
        <translation>全部 {n} 张图像（主成分）</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Changed answers</source>
        <translation>变化的回答</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Each point is an image, placed by its features: the model’s values just before it answers. Principal components show all images along the two directions in which they differ most. t-SNE keeps neighbours together; distances between groups mean little. The new model’s map is aligned with the original’s. If the images to forget still form a group of their own, the features still hold them. Zoom with Ctrl and the mouse wheel, or after a click with the wheel alone; + − 0 and the arrow keys work too.</source>
        <translation>每个点是一张图像，其位置由特征决定，即模型给出回答之前的数值。主成分显示所有图像沿差异最大的两个方向的分布。t-SNE 让相邻者聚在一起，而群组之间的距离意义不大。新模型的图已与原模型的图对齐。如果待遗忘的图像仍自成一组，说明特征中仍保留着它们。按住 Ctrl 滚动滚轮，或单击图后直接滚动即可缩放；也可使用 + − 0 和方向键。</translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>图的种类</translation>
    </message>
    <message>
        <source>More about the comparison</source>
        <translation>比较的更多内容</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>There is no map, because the features of this model can’t be read.</source>
        <translation>没有图，因为无法读取该模型的特征。</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>Try the new model</source>
        <translation>试用新模型</translation>
    </message>
    <message>
        <source>{n} of them, neighbours kept together (t-SNE)</source>
        <translation>其中 {n} 张，相邻者聚在一起（t-SNE）</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Retrained</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Retrained, to forget</source>
        <translation>重新训练，待遗忘</translation>
    </message>
    <message>
        <source>Unlearned</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>Unlearned, to forget</source>
        <translation>遗忘后，待遗忘</translation>
    </message>
</context>
<context>
    <name>ComputationDialog</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Checking this computer. This takes a few seconds.</source>
        <translation>正在检测这台计算机。需要几秒钟。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compute device</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>The fastest device that works: now {name}</source>
        <translation>可用的最快设备：当前为 {name}</translation>
    </message>
    <message>
        <source>This computer could not be checked. Try again; the log has details.</source>
        <translation>无法检测这台计算机。请重试；详情见日志。</translation>
    </message>
    <message>
        <source>Which device should compute?</source>
        <translation>使用哪个设备计算？</translation>
    </message>
    <message>
        <source>Your choice applies to all projects. Running work stays on its current device.</source>
        <translation>您的选择对所有项目有效。正在运行的工作仍使用当前设备。</translation>
    </message>
</context>
<context>
    <name>Confusions</name>
    <message>
        <source>Confusions of each class, {model}</source>
        <translation>各类别的混淆，{model}</translation>
    </message>
    <message>
        <source>To forget</source>
        <translation>待遗忘</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>I agree to send these images to {host}.</source>
        <translation>我同意将这些图像发送到 {host}。</translation>
    </message>
    <message>
        <source>I also agree to send {n} of the images to forget.</source>
        <translation>我也同意发送 {n} 张待遗忘的图像。</translation>
    </message>
    <message>
        <source>Images to send, by class</source>
        <translation>要发送的图像，按类别</translation>
    </message>
    <message>
        <source>None of the images to forget is among them.</source>
        <translation>其中没有待遗忘的图像。</translation>
    </message>
    <message>
        <source>Send images to a server?</source>
        <translation>将图像发送到服务器吗？</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Send the images</source>
        <translation>发送图像</translation>
    </message>
    <message>
        <source>Send {n} images to {host}?</source>
        <translation>将 {n} 张图像发送到 {host} 吗？</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the network could see the images.</source>
        <translation>连接未加密：网络上的其他人可能看到这些图像。</translation>
    </message>
    <message>
        <source>The server is a program on this computer. The person who runs it, and anyone it forwards images to, can see and keep them. Treat this as a disclosure to a third party unless you know better. It can’t be undone. Each image may be sent several times, to ask about several classes.</source>
        <translation>该服务器是这台计算机上的一个程序。运行它的人以及它转发图像的对象，都能看到并保留这些图像。除非您确知并非如此，请将其视为向第三方披露。此操作无法撤销。每张图像可能会发送多次，以便询问多个类别。</translation>
    </message>
    <message>
        <source>The test sends three of them now. The rest are sent only when you press Estimate similarity.</source>
        <translation>测试现在发送其中三张。其余的只有在您按下“估计相似度”后才会发送。</translation>
    </message>
    <message>
        <source>This is a disclosure to a third party: whoever runs {host} can see and keep these images. It can’t be undone. Each image may be sent several times, to ask about several classes.</source>
        <translation>这是向第三方披露：运行 {host} 的人可以看到并保留这些图像。此操作无法撤销。每张图像可能会发送多次，以便询问多个类别。</translation>
    </message>
    <message>
        <source>Tick both boxes to send them.</source>
        <translation>要发送它们，请勾选两个复选框。</translation>
    </message>
    <message>
        <source>Tick the box to send them.</source>
        <translation>要发送它们，请勾选复选框。</translation>
    </message>
    <message>
        <source>Tick the other box too to send them.</source>
        <translation>要发送它们，还请勾选另一个复选框。</translation>
    </message>
    <message>
        <source>{n} of them are images to forget, because there are no others of {names}. This needs separate consent.</source>
        <translation>其中 {n} 张是待遗忘的图像，因为没有其他 {names} 的图像。这需要单独同意。</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>No section contains all of these words. Try fewer or other words.</source>
        <translation>没有小节同时包含所有这些词。请减少词数或更换词语。</translation>
    </message>
    <message>
        <source>One section contains these words.</source>
        <translation>有一个小节包含这些词。</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Sections found</source>
        <translation>找到的小节</translation>
    </message>
    <message>
        <source>{n} sections contain these words.</source>
        <translation>有 {n} 个小节包含这些词。</translation>
    </message>
</context>
<context>
    <name>CountersignDialog</name>
    <message>
        <source>Choose signing key…</source>
        <translation>选择签名密钥…</translation>
    </message>
    <message>
        <source>Choose the signing key</source>
        <translation>选择签名密钥</translation>
    </message>
    <message>
        <source>Create a signing key</source>
        <translation>生成签名密钥</translation>
    </message>
    <message>
        <source>Create signing key…</source>
        <translation>生成签名密钥…</translation>
    </message>
    <message>
        <source>For a second person who has read the report, such as the data-protection officer. Their signature states that they saw exactly this record. They sign with their own key file, which nobody else has. It is not the officer’s key that opens the marks. The signed content stays unchanged.</source>
        <translation>供另一位读过报告的人使用，例如数据保护专员。其签名表明此人看过的正是这份记录。此人用自己的密钥文件签名，别人没有该文件。它不是用来开启标记的数据保护专员密钥。被签名的内容保持不变。</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>密钥 (*.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No signing key yet? Create one. It can also sign later records. Keep the file where only you can read it.</source>
        <translation>还没有签名密钥？请生成一把。它也可以为以后的记录签名。请将文件保存在只有您能读取的地方。</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>第二个签名</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>A signed record of this is kept in the project’s folder “notices”. Don’t name the person who made the request.</source>
        <translation>相应的签名记录保存在项目的“notices”文件夹中。请勿写出请求人的姓名。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定者</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>请按 YYYY-MM-DD 格式输入日期，例如 2026-03-31。</translation>
    </message>
    <message>
        <source>Enter the new date.</source>
        <translation>请输入新日期。</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Ground of the request</source>
        <translation>请求的依据</translation>
    </message>
    <message>
        <source>Move the due date</source>
        <translation>推迟期限</translation>
    </message>
    <message>
        <source>Move the due date of “{reference}”</source>
        <translation>推迟“{reference}”的期限</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>No due date is set.</source>
        <translation>尚未设定截止日期。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>拒绝该请求</translation>
    </message>
    <message>
        <source>Refuse “{reference}”</source>
        <translation>拒绝“{reference}”</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Runs ignore refused requests. You can reopen this one later.</source>
        <translation>运行不会处理已拒绝的请求。您以后可以重新打开它。</translation>
    </message>
    <message>
        <source>The current due date, {date}, is kept together with the new one.</source>
        <translation>当前截止日期 {date} 会与新日期一同保留。</translation>
    </message>
    <message>
        <source>Without a new date, the original date applies again. No record of that is written.</source>
        <translation>不填新日期，则恢复原来的日期。不会为此生成记录。</translation>
    </message>
    <message>
        <source>Without a reason and the name of the person who decided, no record is written. You can still move the date.</source>
        <translation>没有理由和决定者的姓名，就不会生成记录。您仍可以推迟期限。</translation>
    </message>
    <message>
        <source>Without a reason and the name of the person who decided, no record is written. You can still refuse the request.</source>
        <translation>没有理由和决定者的姓名，就不会生成记录。您仍可以拒绝该请求。</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
</context>
<context>
    <name>DeployedDialog</name>
    <message>
        <source>In use</source>
        <translation>投入使用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Which models did it replace there?</source>
        <translation>它在那里替换了哪些模型？</translation>
    </message>
    <message>
        <source>You state that the model of this record is in use, and sign this statement.</source>
        <translation>您声明这份记录的模型正在使用，并为该声明签名。</translation>
    </message>
    <message>
        <source>for example: the server of ward 3</source>
        <translation>例如：3 号病区的服务器</translation>
    </message>
    <message>
        <source>{model} (SHA-256 {digits}…)</source>
        <translation>{model}（SHA-256 {digits}…）</translation>
    </message>
</context>
<context>
    <name>DestroyedDialog</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>You state that these items are gone, and sign this statement. Nothing is deleted.</source>
        <translation>您声明这些对象已不存在，并为该声明签名。不会删除任何内容。</translation>
    </message>
    <message>
        <source>for example: overwritten twice</source>
        <translation>例如：覆写两次</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
</context>
<context>
    <name>EarlierModels</name>
    <message>
        <source>Also remove earlier models</source>
        <translation>同时移除先前的模型</translation>
    </message>
    <message>
        <source>Earlier models</source>
        <translation>先前的模型</translation>
    </message>
    <message>
        <source>The original and the last exported model are not touched. Delete them yourself.</source>
        <translation>原模型和最近一次导出的模型不会被触及。请自行删除。</translation>
    </message>
    <message>
        <source>intermediate weights of {run}</source>
        <translation>{run} 的中间权重</translation>
    </message>
    <message>
        <source>{model}, still holds {references}</source>
        <translation>{model}，仍保留 {references}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>请按 YYYY-MM-DD 格式输入日期，例如 2026-03-31。</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>“{field}” is missing.</source>
        <translation>缺少“{field}”。</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>ExpectedCard</name>
    <message>
        <source>A model that never saw these images still recognises some of them, because it knows others like them. Only retraining gives the exact number. The estimate trains briefly on the images to keep, which takes a few percent of the time of retraining. Its range reflects the uncertainty of these trainings and of the number of images. With few images the range is wide, and the true value may lie outside it.</source>
        <translation>从未见过这些图像的模型仍会识别出其中一些，因为它认识与之相似的图像。确切的数量只有重新训练才能得出。估计时用待保留的图像短暂训练，所需时间为重新训练的百分之几。其范围反映了这些训练以及图像数量带来的不确定性。图像很少时范围很宽，真实值也可能落在范围之外。</translation>
    </message>
    <message>
        <source>A short training on the images to keep gives an estimate. Nothing is unlearned.</source>
        <translation>用待保留的图像短暂训练即可得出估计。不会进行任何遗忘学习。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>How many would a model that never saw them recognise?</source>
        <translation>从未见过它们的模型会识别出多少？</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>在此计算机上大约需要 {time}。</translation>
    </message>
    <message>
        <source>This is an estimate, not a measurement of a retrained model. No verdict is based on it.</source>
        <translation>这是估计值，不是对重新训练的模型的测量。任何判断都不以它为依据。</translation>
    </message>
    <message>
        <source>With only {n} images it is little better than a guess.</source>
        <translation>只有 {n} 张图像时，它与猜测相差无几。</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>另一项任务正在运行。请等待其完成，或将其停止。</translation>
    </message>
    <message>
        <source>Choose another format</source>
        <translation>选择其他格式</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>选择其他名称</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>重新导出</translation>
    </message>
    <message>
        <source>Files are never overwritten. If the name is taken, a number is added.</source>
        <translation>绝不覆盖文件。如果名称已被占用，会加上编号。</translation>
    </message>
    <message>
        <source>Keep its output</source>
        <translation>保留其输出</translation>
    </message>
    <message>
        <source>Save the model without {names}. Use the file like the original.</source>
        <translation>保存不含 {names} 的模型。该文件的用法与原模型相同。</translation>
    </message>
    <message>
        <source>There is no new model yet. Create one on the page Unlearn.</source>
        <translation>还没有新模型。请在“遗忘学习”页面创建。</translation>
    </message>
    <message>
        <source>This model has been exported. Another format, folder or name creates another file.</source>
        <translation>此模型已导出。更换格式、文件夹或名称会生成另一个文件。</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>此项目为只读。</translation>
    </message>
    <message>
        <source>Writing the file and reading it back</source>
        <translation>正在写入文件并读回</translation>
    </message>
</context>
<context>
    <name>ExportProof</name>
    <message>
        <source>All outputs are identical.</source>
        <translation>所有输出完全相同。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the SHA-256 digest</source>
        <translation>复制 SHA-256 摘要</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Not copied, because it still reveals what was forgotten: {names}</source>
        <translation>未复制，因为其中仍会透露被遗忘的内容：{names}</translation>
    </message>
    <message>
        <source>Outputs differ by at most {x}.</source>
        <translation>输出最多相差 {x}。</translation>
    </message>
    <message>
        <source>Outputs differ by at most {x}. This is rounding and changes no answer.</source>
        <translation>输出最多相差 {x}。这是舍入误差，不改变任何回答。</translation>
    </message>
    <message>
        <source>Read back: answers differ from the new model on {k} of {n} images</source>
        <translation>已回读：对 {n} 张图像中的 {k} 张，回答与新模型不同</translation>
    </message>
    <message>
        <source>Read back: answers like the new model on {n} images</source>
        <translation>已回读：对 {n} 张图像的回答与新模型相同</translation>
    </message>
    <message>
        <source>Read back: outputs differ</source>
        <translation>已回读：输出不同</translation>
    </message>
    <message>
        <source>Removed: {names}. The other outputs were compared.</source>
        <translation>已移除：{names}。其他输出已作比较。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Some outputs are not numbers.</source>
        <translation>有些输出不是数字。</translation>
    </message>
</context>
<context>
    <name>FeatureMap</name>
    <message>
        <source>Feature map, {model}</source>
        <translation>特征图，{model}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>To forget</source>
        <translation>待遗忘</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>待保留</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>未见过</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>{all} images. The centre of the {gone} to forget is {n} standard deviations from that of the others.</source>
        <translation>{all} 张图像。待遗忘的 {gone} 张的中心与其余图像的中心相距 {n} 个标准差。</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>95{gap}% interval {low} to {high}, from {images} images of {classes} classes</source>
        <translation>95{gap}% 区间 {low} 到 {high}，基于 {classes} 个类别的 {images} 张图像</translation>
    </message>
    <message>
        <source>Components of a score</source>
        <translation>评分的构成</translation>
    </message>
    <message>
        <source>It scores the correct class no better than the others. Another model, or none, is the better choice.</source>
        <translation>它对正确类别的评分并不高于其他类别。换一个模型或不使用模型会更好。</translation>
    </message>
    <message>
        <source>It scores the correct class {gap} higher than another, on a scale from 0 to 1.</source>
        <translation>在 0 到 1 的范围内，它对正确类别的评分比另一类别高 {gap}。</translation>
    </message>
    <message>
        <source>Nearest to {name}</source>
        <translation>与 {name} 最接近</translation>
    </message>
    <message>
        <source>The model can’t tell these classes apart</source>
        <translation>该模型无法区分这些类别</translation>
    </message>
    <message>
        <source>The multimodal model hardly recognises these classes</source>
        <translation>多模态模型几乎无法识别这些类别</translation>
    </message>
    <message>
        <source>The multimodal model recognises these classes</source>
        <translation>多模态模型能识别这些类别</translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message>
        <source>Choose another way…</source>
        <translation>选择其他方式…</translation>
    </message>
    <message>
        <source>Of {ways} ways tried, another one fits best: {way}. With it, {right} of {of} images are right ({interval}); with the current one, {now}.</source>
        <translation>在尝试过的 {ways} 种方式中，另一种最合适：{way}。采用它时，{of} 张图像中有 {right} 张正确（{interval}）；采用当前方式时为 {now}。</translation>
    </message>
    <message>
        <source>Other preprocessing may fit better</source>
        <translation>其他预处理方式可能更合适</translation>
    </message>
    <message>
        <source>The file does not specify it. Of {ways} ways tried, this one fits best: {way}. {right} of {of} images are right ({interval}).</source>
        <translation>文件中没有说明。在尝试过的 {ways} 种方式中，这一种最合适：{way}。{of} 张图像中有 {right} 张正确（{interval}）。</translation>
    </message>
    <message>
        <source>The next best: {others}.</source>
        <translation>其次是：{others}。</translation>
    </message>
    <message>
        <source>The preprocessing was found by trying</source>
        <translation>预处理方式是通过尝试找到的</translation>
    </message>
    <message>
        <source>There was no time to try {n} more.</source>
        <translation>还有 {n} 种没有时间试验。</translation>
    </message>
    <message>
        <source>Use this preprocessing</source>
        <translation>采用此预处理方式</translation>
    </message>
    <message>
        <source>With this preprocessing, few answers are right.</source>
        <translation>采用这种预处理方式时，很少回答正确。</translation>
    </message>
    <message>
        <source>{right} of {of} images are right ({interval}) with the current preprocessing: {way}. None of {ways} ways tried is clearly better.</source>
        <translation>采用当前的预处理方式（{way}），{of} 张图像中有 {right} 张正确（{interval}）。在尝试过的 {ways} 种方式中没有明显更好的。</translation>
    </message>
    <message>
        <source>{way}: {right} of {of}</source>
        <translation>{way}：{of} 张中 {right} 张</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>ForgetPage</name>
    <message>
        <source>Collecting the images to forget</source>
        <translation>正在收集待遗忘的图像</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ForgetSummary</name>
    <message>
        <source>All classes are chosen. A model that forgets everything is an untrained one: keep at least two classes.</source>
        <translation>已选择所有类别。遗忘一切的模型就是未经训练的模型：请至少保留两个类别。</translation>
    </message>
    <message>
        <source>Counting the images.</source>
        <translation>正在统计图像。</translation>
    </message>
    <message>
        <source>No images are known to be unseen, so the result can only be measured on training images.</source>
        <translation>不知道哪些图像是模型未见过的，因此结果只能在训练图像上测量。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Click the images that the model should forget.</source>
        <translation>尚未选择。请点击模型应当遗忘的图像。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Enter the share that the model should forget.</source>
        <translation>尚未选择。请输入模型应当遗忘的比例。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Tick the classes that the model should forget.</source>
        <translation>尚未选择。请勾选模型应当遗忘的类别。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Tick the parts that the model should forget.</source>
        <translation>尚未选择。请勾选模型应当遗忘的部分。</translation>
    </message>
    <message>
        <source>Only one class would be left, and it would be every answer. Keep at least two.</source>
        <translation>那样只会剩下一个类别，所有回答都会是它。请至少保留两个。</translation>
    </message>
    <message>
        <source>Only {n} unseen images are left to test the forgetting: too few to tell.</source>
        <translation>只剩 {n} 张未见过的图像可用于检验：太少，无法判断。</translation>
    </message>
    <message>
        <source>Reading the list of images</source>
        <translation>正在读取图像列表</translation>
    </message>
    <message>
        <source>The other {n} classes stay.</source>
        <translation>其余 {n} 个类别保留。</translation>
    </message>
    <message>
        <source>The whole class {names} is forgotten. The model should then no longer answer with it.</source>
        <translation>整个类别 {names} 将被遗忘。此后模型不应再回答它。</translation>
    </message>
    <message>
        <source>The whole classes {names} are forgotten. The model should then no longer answer with them.</source>
        <translation>类别 {names} 将整体遗忘。此后模型不应再回答它们。</translation>
    </message>
    <message>
        <source>There are no training images of {names}, so the model has nothing to forget.</source>
        <translation>没有 {names} 的训练图像，因此模型没有什么可遗忘。</translation>
    </message>
    <message>
        <source>These images have no class {names}. Choose again.</source>
        <translation>这些图像中没有类别 {names}。请重新选择。</translation>
    </message>
    <message>
        <source>To forget: {names}</source>
        <translation>待遗忘：{names}</translation>
    </message>
    <message>
        <source>of {n} training images</source>
        <translation>（共 {n} 张训练图像）</translation>
    </message>
    <message>
        <source>one chosen image</source>
        <translation>一张选定的图像</translation>
    </message>
    <message>
        <source>{names} and {n} look-alikes</source>
        <translation>{names} 和 {n} 张相似图像</translation>
    </message>
    <message>
        <source>{n} chosen images</source>
        <translation>{n} 张选定的图像</translation>
    </message>
    <message>
        <source>{n} more monitor the training, so they can’t be used for testing.</source>
        <translation>另有 {n} 张用于监控训练，因此不能用于测试。</translation>
    </message>
    <message>
        <source>{n} unseen images are reserved to test the forgetting.</source>
        <translation>保留 {n} 张未见过的图像用于检验。</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>A single file with the weights in full precision. Opening it can’t run code.</source>
        <translation>单个权重文件，保留全精度。打开它不会运行任何代码。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>One line of transformers or timm loads it. Ready for the Hugging Face Hub.</source>
        <translation>用 transformers 或 timm 一行代码即可加载，可直接用于 Hugging Face Hub。</translation>
    </message>
    <message>
        <source>Runs without PyTorch on devices, in browsers and in other programs. It can’t be trained further.</source>
        <translation>无需 PyTorch 即可在设备、浏览器和其他程序中运行。不能继续训练。</translation>
    </message>
    <message>
        <source>Same format as the original: a PyTorch file with the same entries.</source>
        <translation>与原模型格式相同：条目相同的 PyTorch 文件。</translation>
    </message>
    <message>
        <source>Same format as the original: a folder with its configuration files and the new weights.</source>
        <translation>与原模型格式相同：含有配置文件和新权重的文件夹。</translation>
    </message>
    <message>
        <source>Same format as the original: safetensors, weights only.</source>
        <translation>与原模型格式相同：safetensors，仅含权重。</translation>
    </message>
    <message>
        <source>The original was saved as a whole Python object. The new model is saved as a state dict with the same names. Load it with load_state_dict.</source>
        <translation>原模型是作为完整的 Python 对象保存的。新模型保存为名称相同的 state dict。请用 load_state_dict 加载。</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>10 to 50 %</source>
        <translation>10 至 50 %</translation>
    </message>
    <message>
        <source>50 to 90 %</source>
        <translation>50 至 90 %</translation>
    </message>
    <message>
        <source>90 % or more</source>
        <translation>90 % 及以上</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Any column</source>
        <translation>任意列</translation>
    </message>
    <message>
        <source>Any confidence</source>
        <translation>任意置信度</translation>
    </message>
    <message>
        <source>Below 10 %</source>
        <translation>低于 10 %</translation>
    </message>
    <message>
        <source>Choose all {n} shown</source>
        <translation>选择显示的全部 {n} 张</translation>
    </message>
    <message>
        <source>Chosen only</source>
        <translation>仅已选的</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>查找名称</translation>
    </message>
    <message>
        <source>Find a name: part of it, or with * and ?</source>
        <translation>查找名称：名称的一部分，或用 * 和 ?</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>从列表…</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images shown</source>
        <translation>显示的图像</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Space chooses an image or clears the choice; Shift with arrow keys chooses a range; Ctrl+A chooses all shown.</source>
        <translation>空格键选择或取消一张图像；Shift 加方向键选择一段；Ctrl+A 选择显示的全部。</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>The model’s confidence in the image’s class</source>
        <translation>模型对图像类别的置信度</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Value in the column</source>
        <translation>列中的值</translation>
    </message>
    <message>
        <source>not used to train the model</source>
        <translation>未用于训练模型</translation>
    </message>
    <message>
        <source>the model gives its class {share}</source>
        <translation>模型给其类别 {share}</translation>
    </message>
    <message>
        <source>{shown} shown, {chosen} chosen</source>
        <translation>显示 {shown} 张，已选 {chosen} 张</translation>
    </message>
    <message>
        <source>{similarity} similar</source>
        <translation>相似度 {similarity}</translation>
    </message>
    <message>
        <source>{similarity} unseen</source>
        <translation>{similarity}，未见过</translation>
    </message>
</context>
<context>
    <name>GuessingCard</name>
    <message>
        <source>Change the preprocessing</source>
        <translation>更改预处理方式</translation>
    </message>
    <message>
        <source>Choose other images</source>
        <translation>选择其他图像</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>The image size, the value range or the colour order may be wrong.</source>
        <translation>图像大小、数值范围或颜色顺序可能不对。</translation>
    </message>
    <message>
        <source>The model is hardly better than guessing on these images. Continue anyway?</source>
        <translation>模型在这些图像上几乎和猜测一样。仍然继续吗？</translation>
    </message>
    <message>
        <source>The model may not have been made for these.</source>
        <translation>模型可能不是为这些图像制作的。</translation>
    </message>
    <message>
        <source>The model’s knowledge of these images can’t be measured, so the figures mean little.</source>
        <translation>无法测量模型对这些图像的了解，因此数值意义不大。</translation>
    </message>
</context>
<context>
    <name>GuideMenu</name>
    <message>
        <source>&amp;Guide to this page</source>
        <translation>本页指南(&amp;G)</translation>
    </message>
    <message>
        <source>Guide: &amp;contents</source>
        <translation>指南：目录(&amp;C)</translation>
    </message>
    <message>
        <source>Guide: glossar&amp;y</source>
        <translation>指南：术语表(&amp;Y)</translation>
    </message>
    <message>
        <source>What’s &amp;this?</source>
        <translation>这是什么？(&amp;T)</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Print this chapter</source>
        <translation>打印本章</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>{chapter} – Guide to MeGU Desktop</source>
        <translation>{chapter} – MeGU Desktop 指南</translation>
    </message>
</context>
<context>
    <name>HeatCard</name>
    <message>
        <source>Answered: {n}</source>
        <translation>已回答：{n}</translation>
    </message>
    <message>
        <source>Cells can’t be changed while work is running or in a read-only project.</source>
        <translation>工作运行时或项目为只读时，无法更改单元格。</translation>
    </message>
    <message>
        <source>Classes that {names} are taken for</source>
        <translation>{names} 会被认作什么</translation>
    </message>
    <message>
        <source>Classes that {names} is taken for</source>
        <translation>{names} 会被认作什么</translation>
    </message>
    <message>
        <source>Click a cell to change it.</source>
        <translation>点击单元格即可更改。</translation>
    </message>
    <message>
        <source>Export CSV file…</source>
        <translation>导出为 CSV 文件…</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>导出矩阵</translation>
    </message>
    <message>
        <source>Import CSV file…</source>
        <translation>从 CSV 文件导入…</translation>
    </message>
    <message>
        <source>Import a matrix</source>
        <translation>导入矩阵</translation>
    </message>
    <message>
        <source>No questions were asked about {row}: unlearning does not use its row.</source>
        <translation>没有就 {row} 提问：遗忘学习不使用它的那一行。</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>类别的顺序</translation>
    </message>
    <message>
        <source>Order: as in the folder</source>
        <translation>顺序：与文件夹相同</translation>
    </message>
    <message>
        <source>Order: most similar first</source>
        <translation>顺序：最相似的在前</translation>
    </message>
    <message>
        <source>The matrix was written to “{file}”.</source>
        <translation>矩阵已写入“{file}”。</translation>
    </message>
    <message>
        <source>The score of {row} against itself can’t be changed: unlearning does not use it.</source>
        <translation>{row} 对自身的评分无法更改：遗忘学习不使用它。</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Unlearning uses these rows.</source>
        <translation>遗忘学习使用这些行。</translation>
    </message>
    <message>
        <source>Unlearning uses this row.</source>
        <translation>遗忘学习使用此行。</translation>
    </message>
    <message>
        <source>Which classes look alike?</source>
        <translation>哪些类别看起来相似？</translation>
    </message>
    <message>
        <source>{answered} ({low} to {high})</source>
        <translation>{answered}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>{row} taken for {column}</source>
        <translation>{row} 被认作 {column}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source> (95{gap}% interval {low} to {high})</source>
        <translation> （95{gap}% 区间 {low} 到 {high}）</translation>
    </message>
    <message>
        <source>, {share} of its row ({low} to {high})</source>
        <translation>，占该行的 {share}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>Classes that look alike</source>
        <translation>看起来相似的类别</translation>
    </message>
    <message>
        <source>None of {n} rows is taken for another class.</source>
        <translation>{n} 行中没有一行被认作其他类别。</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{row} is most often taken for {column}, {value}</source>
        <translation>{row} 最常被认作 {column}，{value}</translation>
    </message>
    <message>
        <source>{row} recognised as itself: {value}</source>
        <translation>{row} 被识别为自身：{value}</translation>
    </message>
    <message>
        <source>{row} taken for {column}: {value}</source>
        <translation>{row} 被认作 {column}：{value}</translation>
    </message>
    <message>
        <source>{text}, set by hand (answered: {answer})</source>
        <translation>{text}，手动设置（原回答：{answer}）</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>What’s this: {about}</source>
        <translation>这是什么：{about}</translation>
    </message>
</context>
<context>
    <name>Histograms</name>
    <message>
        <source>Confidence, {model}</source>
        <translation>置信度，{model}</translation>
    </message>
    <message>
        <source>{low} to {high} confidence</source>
        <translation>置信度 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{part}: {share} with a confidence above {limit}</source>
        <translation>{part}：{share} 的置信度高于 {limit}</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>A folder with one sub-folder of images per class, possibly inside “train” and “test”. Or a list (CSV or Parquet) with the columns “path” and “label”; “split”, “subclass” and other columns, such as a patient number, are read too. Or a data set in the format of Hugging Face, CIFAR or MNIST. Any of these may be in a ZIP file.</source>
        <translation>一个文件夹，其中每个类别各有一个图像子文件夹，可位于“train”和“test”之内。或一个列表（CSV 或 Parquet），含有“path”和“label”列；“split”、“subclass”及其他列（例如患者编号）也会读取。或 Hugging Face、CIFAR、MNIST 格式的数据集。以上各种都可以放在 ZIP 文件中。</translation>
    </message>
    <message>
        <source>Archives and lists (*.zip *.csv *.tsv *.parquet);;All files (*)</source>
        <translation>压缩包和列表 (*.zip *.csv *.tsv *.parquet);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose other images…</source>
        <translation>选择其他图像…</translation>
    </message>
    <message>
        <source>Choose the images this model was made for. They are read in place and never changed.</source>
        <translation>请选择此模型所针对的图像。它们在原处读取，绝不改动。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Drop a folder or a file here, or</source>
        <translation>将文件夹或文件拖放到此处，或</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Running the model on these images</source>
        <translation>正在用这些图像运行模型</translation>
    </message>
    <message>
        <source>Were these images used to train this model?</source>
        <translation>这些图像曾用于训练此模型吗？</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>For example a copy of the original on the lab’s server, or a model passed on to others.</source>
        <translation>例如实验室服务器上的原模型副本，或转交出去的模型。</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Other things that still hold it</source>
        <translation>仍含有它的其他对象</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>for example: the backup of the lab’s server</source>
        <translation>例如：实验室服务器的备份</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Other things that still hold it</source>
        <translation>仍含有它的其他对象</translation>
    </message>
    <message>
        <source>{thing}.</source>
        <translation>{thing}。</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>A key is stored for this server</source>
        <translation>已保存此服务器的密钥</translation>
    </message>
    <message>
        <source>Kept until the program ends: no keyring</source>
        <translation>没有密钥环：只保留到程序结束</translation>
    </message>
    <message>
        <source>Only if the server requires one</source>
        <translation>仅在服务器要求时需要</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Stored in this system’s keyring</source>
        <translation>保存在本系统的密钥环中</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>A random share</source>
        <translation>随机比例</translation>
    </message>
    <message>
        <source>A sub-class, a device, a year</source>
        <translation>一个子类、一台设备、一个年份</translation>
    </message>
    <message>
        <source>All of their images</source>
        <translation>其全部图像</translation>
    </message>
    <message>
        <source>Chosen images</source>
        <translation>所选图像</translation>
    </message>
    <message>
        <source>Click the images that the model should forget, or choose them from a list.</source>
        <translation>请点击模型应当遗忘的图像，或从列表中选择。</translation>
    </message>
    <message>
        <source>Click the look-alikes that the model should also forget, then decide on the right.</source>
        <translation>请点击模型也应当遗忘的相似图像，然后在右侧作出决定。</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>One by one, or from a list</source>
        <translation>逐张，或按列表</translation>
    </message>
    <message>
        <source>Part of a class</source>
        <translation>类别的一部分</translation>
    </message>
    <message>
        <source>The files stay where they are, unchanged.</source>
        <translation>它们的文件留在原处，不作改动。</translation>
    </message>
    <message>
        <source>This share of the training images is drawn at random. All classes stay.</source>
        <translation>按此比例随机抽取训练图像。所有类别都保留。</translation>
    </message>
    <message>
        <source>Tick the classes that the model should forget.</source>
        <translation>请勾选模型应当遗忘的类别。</translation>
    </message>
    <message>
        <source>Tick the parts of a class that the model should forget. The class itself stays.</source>
        <translation>请勾选模型应当遗忘的类别部分；类别本身保留。</translation>
    </message>
    <message>
        <source>Whole classes</source>
        <translation>整个类别</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>Use &amp;system setting ({language})</source>
        <translation>跟随系统（{language}）(&amp;S)</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Allow export</source>
        <translation>允许导出</translation>
    </message>
    <message>
        <source>Allow the export of this model?</source>
        <translation>允许导出此模型吗？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>This model does not meet every limit. Its record will state that, with your reason. The permission is for this model only.</source>
        <translation>此模型未满足所有限值。其记录会写明这一点及您的理由。该许可仅对此模型有效。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>LeftOffCard</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Copy it into an email. It asks for a file that can be opened here.</source>
        <translation>将其复制到电子邮件中。它请对方提供可在此处打开的文件。</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Message to the model’s author</source>
        <translation>给模型作者的消息</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>points</source>
        <translation>个百分点</translation>
    </message>
</context>
<context>
    <name>LimitList</name>
    <message>
        <source>Can’t be measured</source>
        <translation>无法测量</translation>
    </message>
    <message>
        <source>Limits set by the administrator</source>
        <translation>管理员设定的限值</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未满足</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>By {column}</source>
        <translation>按{column}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose them</source>
        <translation>选择它们</translation>
    </message>
    <message>
        <source>Choose these {n}</source>
        <translation>选择这 {n} 张</translation>
    </message>
    <message>
        <source>Images from a list</source>
        <translation>来自列表的图像</translation>
    </message>
    <message>
        <source>Images in a list</source>
        <translation>列表中的图像</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All (*)</source>
        <translation>列表 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No image found yet.</source>
        <translation>尚未找到图像。</translation>
    </message>
    <message>
        <source>No image here is called {names}.</source>
        <translation>此处没有名为 {names} 的图像。</translation>
    </message>
    <message>
        <source>One name per line, or a table with a column “path” or “file”. SHA-256 hashes work too.</source>
        <translation>每行一个名称，或带有“path”或“file”列的表格。也可以用哈希值 (SHA-256)。</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>读取文件…</translation>
    </message>
    <message>
        <source>Read a list</source>
        <translation>读取列表</translation>
    </message>
    <message>
        <source>Save names</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <source>Save these names…</source>
        <translation>保存这些名称…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The model was not trained on one more: there is nothing to forget about it.</source>
        <translation>另有一张未用于训练模型：没有什么可遗忘。</translation>
    </message>
    <message>
        <source>The model was not trained on {n} others: there is nothing to forget about them.</source>
        <translation>另有 {n} 张未用于训练模型：没有什么可遗忘。</translation>
    </message>
    <message>
        <source>Value in the column</source>
        <translation>列中的值</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>哪些图像</translation>
    </message>
    <message>
        <source>Which images?</source>
        <translation>哪些图像？</translation>
    </message>
    <message>
        <source>sub-class</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>{n} images found.</source>
        <translation>找到 {n} 张图像。</translation>
    </message>
    <message>
        <source>{n} names match no image here: {names}.</source>
        <translation>有 {n} 个名称没有匹配的图像：{names}。</translation>
    </message>
    <message>
        <source>{n} names match several images, and none was chosen: {names}. Add their folders.</source>
        <translation>有 {n} 个名称匹配多张图像，因此都没有选择：{names}。请加上所在文件夹。</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>A log of what was done and when, for the person who helps you. It contains no images, no names of files or classes, and no keys.</source>
        <translation>记录了何时做了什么，供帮助您的人参考。其中不含图像、文件或类别的名称，也不含密钥。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Location: {folder}</source>
        <translation>位置：{folder}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>日志条目</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开其文件夹</translation>
    </message>
    <message>
        <source>The log can’t be read.</source>
        <translation>日志无法读取。</translation>
    </message>
</context>
<context>
    <name>LookAlikeBox</name>
    <message>
        <source>Decided: of the look-alikes with a similarity of {threshold} or more, forget {taken} and keep {left}. This is recorded with the result.</source>
        <translation>已决定：相似度不低于 {threshold} 的图像中，遗忘 {taken} 张，保留 {left} 张。这会与结果一同记录。</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>At step {step} of {total}, it is {value}.</source>
        <translation>在第 {step} 步（共 {total} 步）为 {value}。</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>The dashed line, {name}, is at {value}.</source>
        <translation>虚线（{name}）位于 {value}。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Finished work is kept. When you open the project again, it continues from there.</source>
        <translation>已完成的工作会保留。再次打开项目时，从那里继续。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>MeGU Desktop</source>
        <translation>MeGU Desktop</translation>
    </message>
    <message>
        <source>Open a packed project</source>
        <translation>打开打包的项目</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>打开项目文件夹</translation>
    </message>
    <message>
        <source>Packed projects ({patterns})</source>
        <translation>打包的项目 ({patterns})</translation>
    </message>
    <message>
        <source>Running work uses the current setting. Finished work is kept.</source>
        <translation>正在运行的工作使用当前设置。已完成的工作会保留。</translation>
    </message>
    <message>
        <source>Stop and change</source>
        <translation>停止并更改</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Stop the running work and close the project?</source>
        <translation>停止正在运行的工作并关闭项目吗？</translation>
    </message>
    <message>
        <source>Stop the running work to change this?</source>
        <translation>停止正在运行的工作并进行更改吗？</translation>
    </message>
    <message>
        <source>{name} – MeGU Desktop</source>
        <translation>{name} – MeGU Desktop</translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message>
        <source>It continues when the other work has ended.</source>
        <translation>其他工作结束后将继续。</translation>
    </message>
    <message>
        <source>Measure everything</source>
        <translation>测量全部</translation>
    </message>
    <message>
        <source>Not measured yet: features, relearning and other runs on this forget set. Nothing is unlearned. Each figure is saved as soon as it is measured. Other work, such as the export, doesn’t have to wait.</source>
        <translation>尚未测量：特征、重新学习，以及此遗忘集的其他运行。不会进行任何遗忘学习。每个数值测得后立即保存。导出等其他工作无需等待。</translation>
    </message>
    <message>
        <source>Takes a few minutes.</source>
        <translation>需要几分钟。</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>在此计算机上大约需要 {time}。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About MeGU Desktop</source>
        <translation>关于 MeGU Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Erasure requests…</source>
        <translation>删除请求(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Leave operator mode…</source>
        <translation>退出操作员模式(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Prepare for operators…</source>
        <translation>为操作员准备(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>试用示例(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Co&amp;mpute device…</source>
        <translation>计算设备(&amp;M)…</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>还没有项目</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Open a pac&amp;ked project…</source>
        <translation>打开打包的项目(&amp;K)…</translation>
    </message>
    <message>
        <source>Show &amp;log…</source>
        <translation>显示日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Use &amp;system setting</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
</context>
<context>
    <name>MethodChoice</name>
    <message>
        <source>A copy of your model is trained further: the images to forget move to their nearest classes.</source>
        <translation>继续训练您的模型的副本：待遗忘的图像移向与其最接近的类别。</translation>
    </message>
    <message>
        <source>A new model of the same kind is trained from scratch on the images to keep.</source>
        <translation>用待保留的图像从头训练一个同类的新模型。</translation>
    </message>
    <message>
        <source>A new model of the same kind is trained on the images to keep, starting from the pretrained file.</source>
        <translation>从预训练文件出发，用待保留的图像训练一个同类的新模型。</translation>
    </message>
    <message>
        <source>A short training first estimates how a model that never saw the images would answer. Then a copy of your model is trained until it answers like that.</source>
        <translation>首先通过一次短暂的训练，估计从未见过这些图像的模型会如何回答。然后继续训练您的模型的副本，直到它也这样回答。</translation>
    </message>
    <message>
        <source>About {time} here.</source>
        <translation>在此处约需 {time}。</translation>
    </message>
    <message>
        <source>About {time} here. Starts from your model and removes them.</source>
        <translation>在此处约需 {time}。从您的模型开始，去除这些内容。</translation>
    </message>
    <message>
        <source>Another method changes a copy of your model: {method}.</source>
        <translation>用另一种方法更改您的模型的副本：{method}。</translation>
    </message>
    <message>
        <source>At most {passes} epochs, a tenth of the original’s training. It stops earlier if more training changes nothing.</source>
        <translation>最多 {passes} 轮，即原模型训练的十分之一。如果继续训练不再有变化，会提前结束。</translation>
    </message>
    <message>
        <source>At most {passes} epochs. It stops earlier if more training changes nothing.</source>
        <translation>最多 {passes} 轮。如果继续训练不再有变化，会提前结束。</translation>
    </message>
    <message>
        <source>Changes the rest least. A few of the images may still be recognised.</source>
        <translation>对其余部分的改动最小。少量图像可能仍被识别。</translation>
    </message>
    <message>
        <source>For images still recognised after a balanced run. Affects the rest more.</source>
        <translation>用于均衡运行之后仍被识别的图像。对其余部分的影响更大。</translation>
    </message>
    <message>
        <source>For single images, nothing else shows as reliably that they are forgotten.</source>
        <translation>对于单张图像，没有别的办法能同样可靠地表明它们已被遗忘。</translation>
    </message>
    <message>
        <source>From other packages</source>
        <translation>来自其他软件包</translation>
    </message>
    <message>
        <source>How strongly? More is not better.</source>
        <translation>强度多大？并非越大越好。</translation>
    </message>
    <message>
        <source>If you know how the original was trained, enter it on the page Model or under “Method and parameters”.</source>
        <translation>如果您知道原模型是如何训练的，请在“模型”页面或“方法和参数”下填写。</translation>
    </message>
    <message>
        <source>It takes no longer than unlearning.</source>
        <translation>不比遗忘学习用时更长。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Method and parameters</source>
        <translation>方法和参数</translation>
    </message>
    <message>
        <source>One of the parameters is invalid. The reason is shown next to it.</source>
        <translation>有一个参数无效。原因显示在旁边。</translation>
    </message>
    <message>
        <source>Other published methods, for comparison</source>
        <translation>其他已发表的方法，用于比较</translation>
    </message>
    <message>
        <source>Paper: {citation}.</source>
        <translation>论文：{citation}。</translation>
    </message>
    <message>
        <source>Retrain without these images</source>
        <translation>不含这些图像重新训练</translation>
    </message>
    <message>
        <source>Start retraining</source>
        <translation>开始重新训练</translation>
    </message>
    <message>
        <source>Start unlearning</source>
        <translation>开始遗忘学习</translation>
    </message>
    <message>
        <source>Starts from your model and removes them.</source>
        <translation>从您的模型开始，去除这些内容。</translation>
    </message>
    <message>
        <source>The strongest proof: a new model that never saw them.</source>
        <translation>最有力的证明：一个从未见过它们的新模型。</translation>
    </message>
    <message>
        <source>The usual choice: forgets the chosen images and keeps the rest.</source>
        <translation>通常的选择：遗忘所选图像，保留其余部分。</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>遗忘学习</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>You can stop at any time and resume later. The original file and the images stay unchanged. Earlier runs are kept, and Compare can show each of them.</source>
        <translation>您可以随时停止，之后再继续。原文件和图像保持不变。先前的运行会保留，“比较”可以显示其中每一次。</translation>
    </message>
    <message>
        <source>You changed the published settings.</source>
        <translation>您更改了已发表的设置。</translation>
    </message>
    <message>
        <source>You changed the settings of “{strength}”.</source>
        <translation>您更改了“{strength}”的设置。</translation>
    </message>
    <message>
        <source>for {what} only</source>
        <translation>仅用于{what}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>A file saved by PyTorch (often named .pt, .pth, .ckpt or .safetensors), or a folder with config.json in Hugging Face format. The program identifies the network. If a file can’t be opened, it says why and offers a message to the model’s author.</source>
        <translation>由 PyTorch 保存的文件（扩展名常为 .pt、.pth、.ckpt 或 .safetensors），或含有 config.json 的 Hugging Face 格式文件夹。程序会自动识别网络。如果文件无法打开，会说明原因，并提供一条给模型作者的消息。</translation>
    </message>
    <message>
        <source>All files ({patterns})</source>
        <translation>所有文件 ({patterns})</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Choose model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Choose the trained classifier that should forget. It is read and never changed.</source>
        <translation>请选择要遗忘的已训练分类器。它只会被读取，绝不改动。</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Details: preprocessing of images</source>
        <translation>详细信息：图像预处理</translation>
    </message>
    <message>
        <source>Drop the model file or folder here, or</source>
        <translation>将模型文件或文件夹拖放到此处，或</translation>
    </message>
    <message>
        <source>Folder with config.json, in Hugging Face format</source>
        <translation>含有 config.json 的文件夹，Hugging Face 格式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models ({patterns})</source>
        <translation>模型 ({patterns})</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>PyTorch state dict: weights by name</source>
        <translation>PyTorch state dict：按名称存放的权重</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The file contains no class names. The names of the image folders are used, in alphabetical order, as in PyTorch.</source>
        <translation>文件中没有类别名称。将采用图像文件夹的名称，按字母顺序排列，与 PyTorch 相同。</translation>
    </message>
    <message>
        <source>The last layers were replaced. A ReLU between them is assumed, as is usual. The next page shows whether that fits.</source>
        <translation>最后几层已被替换。按惯例假定其间有一个 ReLU。下一页会显示是否匹配。</translation>
    </message>
    <message>
        <source>This is a {title} with {n} classes</source>
        <translation>这是一个 {title}，有 {n} 个类别</translation>
    </message>
    <message>
        <source>This is an {title} with {n} classes</source>
        <comment>before a vowel</comment>
        <translation>这是一个 {title}，有 {n} 个类别</translation>
    </message>
    <message>
        <source>Whole PyTorch model, of which only the weights were read</source>
        <translation>完整的 PyTorch 模型，只读取了其中的权重</translation>
    </message>
    <message>
        <source>You can use this model. It was read as data: no code in it was run. The file stays unchanged.</source>
        <translation>可以使用此模型。它作为数据读取：没有运行其中的任何代码。文件保持不变。</translation>
    </message>
    <message>
        <source>safetensors: weights only, can’t contain code</source>
        <translation>safetensors：仅含权重，不可能含有代码</translation>
    </message>
    <message>
        <source>{names} and {n} others</source>
        <translation>{names} 和另外 {n} 个</translation>
    </message>
    <message>
        <source>{n} parameters</source>
        <translation>{n} 个参数</translation>
    </message>
</context>
<context>
    <name>MovedCard</name>
    <message>
        <source>Find them…</source>
        <translation>查找它们…</translation>
    </message>
    <message>
        <source>The images are no longer in “{folder}”. If they were moved, choose their new location. Your choices and results stay valid.</source>
        <translation>图像已不在“{folder}”中。如果它们被移动了，请选择新位置。您的选择和结果仍然有效。</translation>
    </message>
    <message>
        <source>Where are the images now?</source>
        <translation>图像现在在哪里？</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Include class names in the model card</source>
        <translation>在模型卡中包含类别名称</translation>
    </message>
    <message>
        <source>Use the project folder</source>
        <translation>使用项目文件夹</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>位置(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a folder for the project</source>
        <translation>选择存放项目的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder for the project.</source>
        <translation>请选择存放项目的文件夹。</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>请输入项目名称。</translation>
    </message>
    <message>
        <source>Folder that will contain the project folder</source>
        <translation>存放项目文件夹的位置</translation>
    </message>
    <message>
        <source>Leaf diseases without rust</source>
        <translation>不含锈病的叶片病害</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>The project will be saved in {folder}. The model and the images stay where they are.</source>
        <translation>项目将保存到 {folder}。模型和图像留在原处。</translation>
    </message>
    <message>
        <source>{folder} already contains a project. Choose another name, or open that project.</source>
        <translation>{folder} 中已有一个项目。请选择其他名称，或打开那个项目。</translation>
    </message>
</context>
<context>
    <name>NewRecords</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the new record of {run}</source>
        <translation>复制 {run} 的新记录的指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the new record of {run}</source>
        <translation>{run} 的新记录的指纹</translation>
    </message>
</context>
<context>
    <name>NoticesLine</name>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Signed records: {notices}.</source>
        <translation>已签名的记录：{notices}。</translation>
    </message>
    <message>
        <source>due date moved ({file}, written on {date})</source>
        <translation>期限已推迟（{file}，写于 {date}）</translation>
    </message>
    <message>
        <source>refused ({file}, written on {date})</source>
        <translation>已拒绝（{file}，写于 {date}）</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the image</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Choose the image…</source>
        <translation>选择图像…</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>选择密钥</translation>
    </message>
    <message>
        <source>Choose the key…</source>
        <translation>选择密钥…</translation>
    </message>
    <message>
        <source>Create the opening</source>
        <translation>生成开启值</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Inform one person</source>
        <translation>告知某一个人</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>密钥 (*.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Officer’s key</source>
        <translation>数据保护专员的密钥</translation>
    </message>
    <message>
        <source>Proves to one person that their image was among those forgotten. It reveals nothing about the other images.</source>
        <translation>向某一个人证明其图像在被遗忘的图像之中，而不透露其他图像。</translation>
    </message>
    <message>
        <source>its file; leave empty if it is stored here</source>
        <translation>密钥文件；保存在这里时留空</translation>
    </message>
    <message>
        <source>the image file, unchanged since it was forgotten</source>
        <translation>图像文件，自遗忘以来未经更改</translation>
    </message>
</context>
<context>
    <name>OpeningPart</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the opening</source>
        <translation>复制开启值</translation>
    </message>
    <message>
        <source>Give it to this person with the image file and the file evidence.json.</source>
        <translation>请将它连同图像文件和文件 evidence.json 交给此人。</translation>
    </message>
    <message>
        <source>Give it to this person with the image file and the file evidence.json. Caution: that file and the report contain the references of all {n} requests. Hand them out only if a reference does not reveal who made the request.</source>
        <translation>请将它连同图像文件和文件 evidence.json 交给此人。请注意：该文件和报告包含全部 {n} 项请求的编号。只有当编号不会透露请求人时，才可以交出它们。</translation>
    </message>
    <message>
        <source>Inform one person…</source>
        <translation>告知某一个人…</translation>
    </message>
    <message>
        <source>Looking for the image among those forgotten…</source>
        <translation>正在被遗忘的图像中查找该图像…</translation>
    </message>
    <message>
        <source>Opening of the image</source>
        <translation>图像的开启值</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Stopped. The record is unchanged.</source>
        <translation>已停止。记录没有改变。</translation>
    </message>
    <message>
        <source>The officer’s key is not stored here. Try again and choose its file.</source>
        <translation>这里没有保存数据保护专员的密钥。请重试并选择密钥文件。</translation>
    </message>
    <message>
        <source>This opening proves that “{image}” was among the forgotten images. It reveals nothing about the others.</source>
        <translation>此开启值证明“{image}”在被遗忘的图像之中，而不透露其他图像。</translation>
    </message>
    <message>
        <source>To check it, you need this opening, the image file and the file evidence.json:</source>
        <translation>核对时需要此开启值、图像文件和文件 evidence.json：</translation>
    </message>
</context>
<context>
    <name>OperatorWizard</name>
    <message>
        <source>Prepared by {whom}</source>
        <translation>准备者：{whom}</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Back to the names</source>
        <translation>恢复按名称</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Double-click a class to change it.</source>
        <translation>双击类别即可更改。</translation>
    </message>
    <message>
        <source>In the model file</source>
        <translation>模型文件中</translation>
    </message>
    <message>
        <source>Judging by the answers, another order fits better: {new} right instead of {now}.</source>
        <translation>从回答来看，另一种顺序更合适：正确率为 {new}，而不是 {now}。</translation>
    </message>
    <message>
        <source>Model outputs and their classes</source>
        <translation>模型的输出及其类别</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Outputs and classes</source>
        <translation>输出与类别</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>The class names in the model file differ from those of these images. Assign a class to each output.</source>
        <translation>模型文件中的类别名称与这些图像的不同。请为每个输出指定类别。</translation>
    </message>
    <message>
        <source>The classes of the outputs were set here.</source>
        <translation>各输出的类别已在此处设定。</translation>
    </message>
    <message>
        <source>The model file names its classes, and these images have the same class names.</source>
        <translation>模型文件中有类别名称，与这些图像的类别名称相同。</translation>
    </message>
    <message>
        <source>The model file names no classes. The outputs follow the order of the table.</source>
        <translation>模型文件中没有类别名称。输出按表格的顺序对应。</translation>
    </message>
    <message>
        <source>Use proposal</source>
        <translation>采用建议的顺序</translation>
    </message>
    <message>
        <source>Use this order</source>
        <translation>采用此顺序</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>Batch size (images per step)</source>
        <translation>批大小（每步图像数）</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose it below: retraining then starts from it. ImageNet weights are the usual ones. Without the file, the figures of a retrained model are marked as approximate.</source>
        <translation>请在下方选择：重新训练将从它开始。通常是 ImageNet 权重。没有该文件时，重新训练的模型的数值会标为近似值。</translation>
    </message>
    <message>
        <source>Drop the file here, or</source>
        <translation>将该文件拖放到此处，或</translation>
    </message>
    <message>
        <source>Enter a learning rate above 0 and up to 10, or leave it empty.</source>
        <translation>请输入大于 0 且不超过 10 的学习率，或留空。</translation>
    </message>
    <message>
        <source>Enter a whole batch size from 2 to 4,096, or leave it empty.</source>
        <translation>请输入 2 到 4,096 之间的整数批大小，或留空。</translation>
    </message>
    <message>
        <source>Enter a whole number of epochs from 1 to 10,000, or leave it empty.</source>
        <translation>请输入 1 到 10,000 之间的整数轮数，或留空。</translation>
    </message>
    <message>
        <source>Epochs (passes over the images)</source>
        <translation>轮数（遍历图像的次数）</translation>
    </message>
    <message>
        <source>For comparison, a retrained model is trained in the same way. Leave unknown values empty.</source>
        <translation>为便于比较，重新训练的模型以同样的方式训练。不知道的请留空。</translation>
    </message>
    <message>
        <source>From a pretrained file</source>
        <translation>从预训练文件开始</translation>
    </message>
    <message>
        <source>From random weights</source>
        <translation>从随机权重开始</translation>
    </message>
    <message>
        <source>How was it trained?</source>
        <translation>它是如何训练的？</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Retraining starts from random weights, and its figures are marked as approximate.</source>
        <translation>重新训练从随机权重开始，其数值会标为近似值。</translation>
    </message>
    <message>
        <source>Retraining then also starts from random weights.</source>
        <translation>那么重新训练也从随机权重开始。</translation>
    </message>
    <message>
        <source>What did its training start from?</source>
        <translation>它的训练从何开始？</translation>
    </message>
</context>
<context>
    <name>OriginalCard</name>
    <message>
        <source>The original file stays unchanged. The new model is a separate file. The original remains in use until you replace it. The request takes effect only when you replace the original everywhere and delete its copies.</source>
        <translation>原文件保持不变。新模型是单独的文件。在您替换之前，原模型仍会继续使用。只有在所有使用之处替换原模型并删除其副本后，删除请求才算真正落实。</translation>
    </message>
    <message>
        <source>The original model</source>
        <translation>原模型</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>Guide to this page	F1</source>
        <translation>本页指南	F1</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Opens the guide’s chapter about this page, or the glossary.</source>
        <translation>打开指南中关于本页的章节或术语表。</translation>
    </message>
    <message>
        <source>Terms on this page</source>
        <translation>本页中的术语</translation>
    </message>
    <message>
        <source>What’s this?	Shift+F1</source>
        <translation>这是什么？	Shift+F1</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Fewer settings</source>
        <translation>更少设置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>{title} must be less than {high}.</source>
        <translation>{title}必须小于 {high}。</translation>
    </message>
    <message>
        <source>{title} must be more than {low}.</source>
        <translation>{title}必须大于 {low}。</translation>
    </message>
    <message>
        <source>{title} must be {high} or less.</source>
        <translation>{title}不得大于 {high}。</translation>
    </message>
    <message>
        <source>{title} must be {low} or more.</source>
        <translation>{title}不得小于 {low}。</translation>
    </message>
    <message>
        <source>{title} ranges from {low} to {high}.</source>
        <translation>{title}的范围是 {low} 到 {high}。</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>Of the class</source>
        <translation>所属类别</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>The class {name} has no parts here. Choose another class or column.</source>
        <translation>类别 {name} 在此没有可划分的部分。请选择其他类别或列。</translation>
    </message>
    <message>
        <source>The classes of these images have no parts. Folders inside a class folder are its sub-classes. A table of the images can add columns such as patient or device.</source>
        <translation>这些图像的类别没有进一步划分。类别文件夹中的子文件夹就是其子类。图像表格可以增加患者、设备之类的列。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>divided by</source>
        <translation>划分依据</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Administrator’s passphrase</source>
        <translation>管理员口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PictureTab</name>
    <message>
        <source>Create charts</source>
        <translation>生成图表</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Drop a folder here, or</source>
        <translation>将文件夹拖放到此处，或</translation>
    </message>
    <message>
        <source>In the project folder</source>
        <translation>在项目文件夹中</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message>
        <source>Any image, after consent</source>
        <translation>任何图像，须经同意</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Fixed settings</source>
        <translation>固定的设置</translation>
    </message>
    <message>
        <source>Limits before export</source>
        <translation>导出前的限值</translation>
    </message>
    <message>
        <source>No image may be sent to a server</source>
        <translation>不得将任何图像发送到服务器</translation>
    </message>
    <message>
        <source>Only images to keep, after consent</source>
        <translation>仅限待保留的图像，须经同意</translation>
    </message>
    <message>
        <source>Only with exactly these images</source>
        <translation>仅限这些图像</translation>
    </message>
    <message>
        <source>Operators may forget</source>
        <translation>操作员可以遗忘</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Prepare for operators</source>
        <translation>为操作员准备</translation>
    </message>
    <message>
        <source>Prepared by (contact for operators)</source>
        <translation>准备者（操作员的联系人）</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>This fixes the project’s current settings. Operators then choose only what to forget, and export models that meet your limits. Only the passphrase can change or remove the restrictions. It is not stored anywhere.</source>
        <translation>这将固定项目的当前设置。此后操作员只选择要遗忘的内容，并导出满足您限值的模型。只有凭口令才能更改或解除限制。口令不保存在任何地方。</translation>
    </message>
</context>
<context>
    <name>PreprocessingChoice</name>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>As stated in the file</source>
        <translation>按文件中的说明</translation>
    </message>
    <message>
        <source>Centre crop only</source>
        <translation>仅取图像中心部分</translation>
    </message>
    <message>
        <source>Colour order</source>
        <translation>颜色顺序</translation>
    </message>
    <message>
        <source>Height and width in pixels</source>
        <translation>高和宽（像素）</translation>
    </message>
    <message>
        <source>Models trained with the usual ImageNet recipe never saw image margins.</source>
        <translation>按常用 ImageNet 训练配方训练的模型没有见过图像边缘。</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>Usual for such models</source>
        <translation>此类模型的常用方式</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>About {time} left</source>
        <translation>大约还剩 {time}</translation>
    </message>
    <message>
        <source>Class {n} of {total}</source>
        <translation>第 {n} 个类别，共 {total} 个</translation>
    </message>
    <message>
        <source>File {n} of {total}</source>
        <translation>第 {n} 个文件，共 {total} 个</translation>
    </message>
    <message>
        <source>Image {n} of {total}</source>
        <translation>第 {n} 张图像，共 {total} 张</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Step {n} of {total}</source>
        <translation>第 {n} 步，共 {total} 步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This part is nearly done</source>
        <translation>这一部分即将完成</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
    <message>
        <source>{n} of {total} lines</source>
        <translation>{n} / {total} 行</translation>
    </message>
    <message>
        <source>{n} of {total} questions</source>
        <translation>{n} / {total} 个问题</translation>
    </message>
    <message>
        <source>{n} of {total} usual ways</source>
        <translation>{n} / {total} 种常用方式</translation>
    </message>
    <message>
        <source>{n} per hour</source>
        <translation>每小时 {n}</translation>
    </message>
    <message>
        <source>{n} per minute</source>
        <translation>每分钟 {n}</translation>
    </message>
    <message>
        <source>{n} per second</source>
        <translation>每秒 {n}</translation>
    </message>
</context>
<context>
    <name>RandomEditor</name>
    <message>
        <source>For testing a method, or when any images will do. Another seed draws other images. Renaming files changes nothing.</source>
        <translation>用于检验方法，或任意图像都可以的情形。换一个种子会抽取其他图像。重命名文件没有影响。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Share of the training images</source>
        <translation>训练图像的比例</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text of the guide</source>
        <translation>指南正文</translation>
    </message>
    <message>
        <source>The guide has no chapter with this name.</source>
        <translation>指南中没有这个名称的章节。</translation>
    </message>
    <message>
        <source>This chapter is not translated yet. It is shown in English.</source>
        <translation>本章尚未翻译，以英文显示。</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>RecipientDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Reason for not telling them</source>
        <translation>未通知的原因</translation>
    </message>
    <message>
        <source>Recipient of an earlier model</source>
        <translation>先前模型的接收方</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>They may still use a model that knows what was forgotten. Enter when they were told, or why not.</source>
        <translation>对方可能仍在使用知道被遗忘内容的模型。请填写何时通知了对方，或为何没有通知。</translation>
    </message>
    <message>
        <source>Told to withdraw it on</source>
        <translation>通知其收回的日期</translation>
    </message>
    <message>
        <source>a person or an organisation</source>
        <translation>个人或机构</translation>
    </message>
</context>
<context>
    <name>RecipientList</name>
    <message>
        <source>Recipients of earlier models</source>
        <translation>先前模型的接收方</translation>
    </message>
    <message>
        <source>{name}: not told yet.</source>
        <translation>{name}：尚未通知。</translation>
    </message>
    <message>
        <source>{name}: not told. Reason: {why}</source>
        <translation>{name}：未通知，原因：{why}</translation>
    </message>
    <message>
        <source>{name}: told on {date}.</source>
        <translation>{name}：已于 {date} 通知。</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>All fields are optional. They are saved in this project and appear in the record as you enter them.</source>
        <translation>所有字段都可选填。内容保存在此项目中，并按您的填写出现在记录里。</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Copies and models outside this project, as far as you know. The record lists them together with what the project knows.</source>
        <translation>就您所知位于此项目之外的副本和模型。记录会将其与项目已知的内容一并列出。</translation>
    </message>
    <message>
        <source>Copies and recipients of earlier models</source>
        <translation>副本与先前模型的接收方</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定者</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>用于归档</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>How do you know that the model was trained on these images?</source>
        <translation>您怎么知道此模型是用这些图像训练的？</translation>
    </message>
    <message>
        <source>Image file names</source>
        <translation>图像文件名</translation>
    </message>
    <message>
        <source>Left out by default, because readers of the record would learn what was to be forgotten.</source>
        <translation>默认不包含，否则阅读记录的人会得知要遗忘的是什么。</translation>
    </message>
    <message>
        <source>More about the request</source>
        <translation>更多请求信息</translation>
    </message>
    <message>
        <source>More about who is responsible</source>
        <translation>更多责任方信息</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>新的截止日期</translation>
    </message>
    <message>
        <source>Processing activity</source>
        <translation>处理活动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>受托处理方</translation>
    </message>
    <message>
        <source>Reason for moving it</source>
        <translation>推迟原因</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Reference of the request</source>
        <translation>请求编号</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Responsible body</source>
        <translation>责任机构</translation>
    </message>
    <message>
        <source>Role (carried out by)</source>
        <translation>职务（执行者）</translation>
    </message>
    <message>
        <source>Role (decided by)</source>
        <translation>职务（决定者）</translation>
    </message>
    <message>
        <source>Show names in the record</source>
        <translation>在记录中显示名称</translation>
    </message>
    <message>
        <source>Thumbnails of the images</source>
        <translation>图像的缩略图</translation>
    </message>
    <message>
        <source>Where are other copies of the original?</source>
        <translation>原模型的副本还在哪里？</translation>
    </message>
    <message>
        <source>Who received earlier versions?</source>
        <translation>先前的版本曾交给谁？</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>as in your own files, not a name</source>
        <translation>与您自己的档案一致，不写姓名</translation>
    </message>
    <message>
        <source>as named in your register</source>
        <translation>与您登记册中的名称一致</translation>
    </message>
    <message>
        <source>for example: engineer</source>
        <translation>例如：工程师</translation>
    </message>
    <message>
        <source>for example: head of the laboratory</source>
        <translation>例如：实验室负责人</translation>
    </message>
    <message>
        <source>for example: the training list of the model’s author</source>
        <translation>例如：模型作者的训练列表</translation>
    </message>
    <message>
        <source>processes the data for the responsible body</source>
        <translation>为责任机构处理数据的一方</translation>
    </message>
    <message>
        <source>reason for the request or the decision</source>
        <translation>请求或批准的原因</translation>
    </message>
    <message>
        <source>reason why part of it is exempt</source>
        <translation>其中一部分不适用的原因</translation>
    </message>
    <message>
        <source>responsible for the data</source>
        <translation>对数据负责的一方</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>A signed file that states what was erased, how completely, and what remains.</source>
        <translation>一份签名的文件，说明清除了什么、清除到什么程度以及还留有什么。</translation>
    </message>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>另一项任务正在运行。请等待其完成，或将其停止。</translation>
    </message>
    <message>
        <source>Correct the entry marked above first, or leave it empty.</source>
        <translation>请先更正上面标出的内容，或将其留空。</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>请按 YYYY-MM-DD 格式输入日期，例如 2026-03-31。</translation>
    </message>
    <message>
        <source>Enter the reference of the request first.</source>
        <translation>请先填写请求的编号。</translation>
    </message>
    <message>
        <source>It is saved next to the exported model. Existing records are never overwritten.</source>
        <translation>它保存在导出的模型旁边。绝不覆盖已有的记录。</translation>
    </message>
    <message>
        <source>It never states that a law is complied with. A person has to judge that.</source>
        <translation>它绝不声称符合某项法律。这须由人来判断。</translation>
    </message>
    <message>
        <source>It shows a data-protection officer what was done, with the figures, and what was not proven.</source>
        <translation>它向数据保护专员说明做了什么、相关数值以及哪些没有得到证明。</translation>
    </message>
    <message>
        <source>Months later, it shows whether the model in use is still the one that forgot. Ask someone who knows the command line to run “megu verify” on any computer with this program.</source>
        <translation>数月之后，它可以表明正在使用的模型是否仍是已遗忘的那个。请让熟悉命令行的人在任何装有本程序的计算机上运行“megu verify”。</translation>
    </message>
    <message>
        <source>Purpose of the record</source>
        <translation>记录的用途</translation>
    </message>
    <message>
        <source>Reading the images to forget again and writing the record</source>
        <translation>正在重新读取待遗忘的图像并生成记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Report language</source>
        <translation>报告的语言</translation>
    </message>
    <message>
        <source>The traces of this run were erased, so no other record can be written.</source>
        <translation>这次运行的痕迹已被清除：无法再写入其他记录。</translation>
    </message>
    <message>
        <source>There is nothing to record yet. Export the new model first.</source>
        <translation>还没有可记录的内容。请先导出新模型。</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>此项目为只读。</translation>
    </message>
    <message>
        <source>This record has been written. To write another one, change something above.</source>
        <translation>此记录已写入。要再写一份，请更改上方内容。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Write record</source>
        <translation>生成记录</translation>
    </message>
    <message>
        <source>Write the record above first. Without these traces, it can’t be written any more.</source>
        <translation>请先在上方生成记录。没有这些痕迹就无法再生成。</translation>
    </message>
    <message>
        <source>Your notes for the file</source>
        <translation>您的归档说明</translation>
    </message>
</context>
<context>
    <name>RecordProof</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the record’s fingerprint</source>
        <translation>复制记录的指纹</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the record</source>
        <translation>记录的指纹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of the record</source>
        <translation>记录所在的文件夹</translation>
    </message>
    <message>
        <source>In the record, marks stand for the forgotten images. The officer keeps this key apart from the record. Anyone with the key and a copy of an image can tell whether it was among them.</source>
        <translation>在记录中，被遗忘的图像以标记表示。数据保护专员将此密钥与记录分开保管。任何人只要有密钥和一张图像的副本，就能判断该图像是否在其中。</translation>
    </message>
    <message>
        <source>Note its fingerprint in your own files. Nobody can then replace the record unnoticed.</source>
        <translation>请将其指纹记入您自己的档案。这样就没有人能不被察觉地替换记录。</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Save the officer’s key…</source>
        <translation>保存数据保护专员的密钥…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The record is written and signed</source>
        <translation>记录已写入并签名</translation>
    </message>
    <message>
        <source>This version was written when the traces were erased. The earlier version is next to it.</source>
        <translation>此版本在清除痕迹时写入。旧版本在旁边。</translation>
    </message>
</context>
<context>
    <name>RemainsCard</name>
    <message>
        <source>Erase the traces below to remove it.</source>
        <translation>在下方清除痕迹即可将其移除。</translation>
    </message>
    <message>
        <source>Everything on this list is gone.</source>
        <translation>此列表中的对象均已不存在。</translation>
    </message>
    <message>
        <source>Everything that held the forgotten images when the record was written, and its current status. Ticked, grey items are gone. A person states and signs that something was destroyed; the program itself never deletes the original model or your images.</source>
        <translation>生成记录时仍含有被遗忘图像的所有对象及其当前状态。已勾选且变灰的已经不存在。由人声明并签名确认某物已被销毁；程序本身从不删除原模型或您的图像。</translation>
    </message>
    <message>
        <source>In use since {on}, stated by {by}: {place}.</source>
        <translation>据 {by} 声明，自 {on} 起在 {place} 使用。</translation>
    </message>
    <message>
        <source>It may still hold the images of {holds}.</source>
        <translation>其中可能仍含有 {holds} 的图像。</translation>
    </message>
    <message>
        <source>Mark as destroyed…</source>
        <translation>声明已销毁…</translation>
    </message>
    <message>
        <source>Mark as in use…</source>
        <translation>声明已投入使用…</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>Remaining copies and data</source>
        <translation>仍存在的副本和数据</translation>
    </message>
    <message>
        <source>Stopped. The record is unchanged.</source>
        <translation>已停止。记录没有改变。</translation>
    </message>
    <message>
        <source>Tick items that were destroyed or withdrawn.</source>
        <translation>请勾选已销毁或已收回的内容。</translation>
    </message>
    <message>
        <source>Working on the record…</source>
        <translation>正在处理记录…</translation>
    </message>
    <message>
        <source>{thing}, {place}</source>
        <translation>{thing}，{place}</translation>
    </message>
</context>
<context>
    <name>RequestCards</name>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Requests one by one</source>
        <translation>逐个请求</translation>
    </message>
    <message>
        <source>Retrain without its images</source>
        <translation>不含其图像重新训练</translation>
    </message>
    <message>
        <source>Unlearn with {method}, {strength}</source>
        <translation>用 {method}（{strength}）遗忘学习</translation>
    </message>
    <message>
        <source>What helps:</source>
        <translation>建议：</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Current choice: {names}.</source>
        <translation>当前选择：{names}。</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定者</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Enter the date as YYYY-MM-DD, for example 2026-03-31.</source>
        <translation>请按 YYYY-MM-DD 格式输入日期，例如 2026-03-31。</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Ground of the request</source>
        <translation>请求的依据</translation>
    </message>
    <message>
        <source>More about the decision</source>
        <translation>关于决定的更多信息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is chosen there yet.</source>
        <translation>那里还没有选择任何内容。</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Use the choice on the page Forget</source>
        <translation>采用“遗忘”页面的选择</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Erasure requests</source>
        <translation>删除请求</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To forget</source>
        <translation>待遗忘</translation>
    </message>
</context>
<context>
    <name>RequestsDialog</name>
    <message>
        <source>A refused request can’t be met. Reopen it first.</source>
        <translation>无法满足已拒绝的请求。请先重新打开。</translation>
    </message>
    <message>
        <source>A request has no images yet. Choose them on the page Forget, then press “Use the choice on the page Forget”.</source>
        <translation>有一项请求尚未选择图像。请在“遗忘”页面选择，然后按“采用‘遗忘’页面的选择”。</translation>
    </message>
    <message>
        <source>A run is prepared for them. Start it on the page Unlearn.</source>
        <translation>已为它们准备好一次运行。请在“遗忘学习”页面启动。</translation>
    </message>
    <message>
        <source>Add request</source>
        <translation>添加请求</translation>
    </message>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>另一项任务正在运行。请等待其完成，或将其停止。</translation>
    </message>
    <message>
        <source>Change due date…</source>
        <translation>推迟期限…</translation>
    </message>
    <message>
        <source>Choose one request in the list above, or several with Ctrl or Shift.</source>
        <translation>请在上方列表中选择一项请求，或按住 Ctrl 或 Shift 选择多项。</translation>
    </message>
    <message>
        <source>Choose the model and the images first. Then you can meet requests.</source>
        <translation>请先选择模型和图像，然后才能满足请求。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Due date moved to {date}: {reason}</source>
        <translation>期限推迟至 {date}：{reason}</translation>
    </message>
    <message>
        <source>Each request has a reference, as in your own files. The name of the person who made it is not stored. One run can meet several requests. A later run starts from the last exported model and checks that earlier requests are still met.</source>
        <translation>每项请求都有编号，与您自己的档案一致。不保存请求人的姓名。一次运行可以满足多项请求。之后的运行从最近一次导出的模型开始，并检查先前的请求是否仍得到满足。</translation>
    </message>
    <message>
        <source>Erasure requests</source>
        <translation>删除请求</translation>
    </message>
    <message>
        <source>Forget these together</source>
        <translation>一并遗忘</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>No record of this was written.</source>
        <translation>没有为此生成记录。</translation>
    </message>
    <message>
        <source>Refused on {date} by {name}: {reason}</source>
        <translation>{name} 于 {date} 拒绝：{reason}</translation>
    </message>
    <message>
        <source>Refused without a reason.</source>
        <translation>未说明理由即拒绝。</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>已拒绝：{reason}</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Request {n}</source>
        <translation>请求 {n}</translation>
    </message>
    <message>
        <source>There are no requests yet. Add one and choose its images.</source>
        <translation>还没有请求。请添加一项，并选择其图像。</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>此项目为只读。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Administrator: allow this export…</source>
        <translation>管理员：允许此次导出…</translation>
    </message>
    <message>
        <source>All limits are met</source>
        <translation>所有限值均已满足</translation>
    </message>
    <message>
        <source>An earlier exported model forgot {names}. This one started from the original and still knows them. To forget both, add each under File → Erasure requests and run them together.</source>
        <translation>先前导出的模型遗忘了 {names}。这一个从原模型开始，仍然知道它们。要同时遗忘两者，请分别添加到“文件 → 删除请求”，然后一起执行。</translation>
    </message>
    <message>
        <source>Another window or command is using this project.</source>
        <translation>另一个窗口或命令正在使用此项目。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Finding classes that look alike</source>
        <translation>正在查找看起来相似的类别</translation>
    </message>
    <message>
        <source>Forget these images</source>
        <translation>遗忘这些图像</translation>
    </message>
    <message>
        <source>Forgetting, keeping the rest</source>
        <translation>正在遗忘，保留其余部分</translation>
    </message>
    <message>
        <source>Measuring what the new model still knows</source>
        <translation>正在测量新模型还知道什么</translation>
    </message>
    <message>
        <source>No limits are set. You can export the model.</source>
        <translation>没有设定限值。您可以导出模型。</translation>
    </message>
    <message>
        <source>Not all limits are met</source>
        <translation>并非所有限值都已满足</translation>
    </message>
    <message>
        <source>Prepared by the administrator</source>
        <translation>由管理员准备</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Preparing to forget</source>
        <translation>正在准备遗忘</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stopped. Finished work is kept.</source>
        <translation>已停止。已完成的工作会保留。</translation>
    </message>
    <message>
        <source>The administrator allows this export anyway. The record states the reason.</source>
        <translation>管理员仍允许此次导出。记录会写明理由。</translation>
    </message>
    <message>
        <source>The model forgets {names} with the administrator’s settings. The original stays unchanged.</source>
        <translation>模型按管理员的设置遗忘 {names}。原模型保持不变。</translation>
    </message>
    <message>
        <source>This model can’t be exported. Go back and change your choice, or ask {whom}. They can allow the export with a reason, or prepare the project again.</source>
        <translation>此模型不能导出。请返回更改选择，或询问{whom}，对方可以说明理由后允许导出，或重新准备项目。</translation>
    </message>
    <message>
        <source>This model still knows what was forgotten earlier</source>
        <translation>此模型仍知道先前遗忘的内容</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>You can export the model.</source>
        <translation>您可以导出模型。</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Add entry…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>RunBox</name>
    <message>
        <source>New run</source>
        <translation>新的运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Answers estimated, {time}</source>
        <translation>已估计回答，用时 {time}</translation>
    </message>
    <message>
        <source>Estimate reused</source>
        <translation>重用估计结果</translation>
    </message>
    <message>
        <source>Forgetting {names}, keeping the rest</source>
        <translation>正在遗忘 {names}，保留其余部分</translation>
    </message>
    <message>
        <source>Loss on images to forget</source>
        <translation>待遗忘图像上的损失</translation>
    </message>
    <message>
        <source>Loss on images to keep</source>
        <translation>待保留图像上的损失</translation>
    </message>
    <message>
        <source>No images are known to be unseen, so none can be measured</source>
        <translation>没有已知的未见过的图像，因此无法测量</translation>
    </message>
    <message>
        <source>Noise for {names} and its neighbours reused</source>
        <translation>重用 {names} 及其相邻类别的噪声</translation>
    </message>
    <message>
        <source>Noise for {names} and its neighbours, {time}</source>
        <translation>{names} 及其相邻类别的噪声，{time}</translation>
    </message>
    <message>
        <source>Noise for {names} and their neighbours reused</source>
        <translation>重用 {names} 及其相邻类别的噪声</translation>
    </message>
    <message>
        <source>Noise for {names} and their neighbours, {time}</source>
        <translation>{names} 及其相邻类别的噪声，{time}</translation>
    </message>
    <message>
        <source>Not finished. Resume continues from the last save.</source>
        <translation>尚未完成。“继续”会从上次保存之处接着进行。</translation>
    </message>
    <message>
        <source>On images reserved to monitor the training</source>
        <translation>在为监控训练而保留的图像上</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Preparing noise for {names} and its neighbours</source>
        <translation>正在为 {names} 及其相邻类别准备噪声</translation>
    </message>
    <message>
        <source>Preparing noise for {names} and their neighbours</source>
        <translation>正在为 {names} 及其相邻类别准备噪声</translation>
    </message>
    <message>
        <source>Recognised training images</source>
        <translation>训练图像的识别率</translation>
    </message>
    <message>
        <source>Recognised unseen images</source>
        <translation>未见过的图像的识别率</translation>
    </message>
    <message>
        <source>Retraining without {names}</source>
        <translation>正在不含 {names} 重新训练</translation>
    </message>
    <message>
        <source>Saved just now. Stopping loses nothing.</source>
        <translation>刚刚保存。停止不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Saved {time} ago. Stopping loses nothing.</source>
        <translation>{time}前保存。停止不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Similarity reused</source>
        <translation>重用相似度</translation>
    </message>
    <message>
        <source>Similarity, {time}</source>
        <translation>相似度，{time}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stopped at step {step}. Resume continues from there.</source>
        <translation>已在第 {step} 步停止。“继续”会从那里接着进行。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>should fall and settle</source>
        <translation>应当下降并稳定</translation>
    </message>
    <message>
        <source>should rise or settle high</source>
        <translation>应当上升或稳定在高处</translation>
    </message>
    <message>
        <source>should stay low</source>
        <translation>应当保持在低处</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>其余</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>As an image (PNG), a vector graphic (SVG) or a table (CSV)</source>
        <translation>保存为图片 (PNG)、矢量图 (SVG) 或表格 (CSV)</translation>
    </message>
    <message>
        <source>Image (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Include class names</source>
        <translation>包含类别名称</translation>
    </message>
    <message>
        <source>Otherwise classes are numbered. A name may be a person’s.</source>
        <translation>否则类别以编号表示。名称可能是个人姓名。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Vector graphic (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Colour scale</source>
        <translation>色阶</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Correct the server’s address first.</source>
        <translation>请先更正服务器的地址。</translation>
    </message>
    <message>
        <source>Enter the model’s name.</source>
        <translation>请输入模型的名称。</translation>
    </message>
    <message>
        <source>Enter the server’s address.</source>
        <translation>请输入服务器的地址。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Model name on the server</source>
        <translation>服务器上的模型名称</translation>
    </message>
    <message>
        <source>More is faster, until the server is fully loaded. Ask the person who runs it.</source>
        <translation>越多越快，直到服务器满负荷。请询问服务器的管理者。</translation>
    </message>
    <message>
        <source>Parallel questions</source>
        <translation>同时提问的数量</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Some servers answer only True or False, without probabilities (top_logprobs). Each question can then be asked five times, and the share of True counts. This is more reliable, but takes five times as long.</source>
        <translation>有些服务器只回答 True 或 False，不提供概率（top_logprobs）。这时可以把每个问题问五遍，取 True 的比例。这样更可靠，但需要五倍的时间。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The address of a server with an OpenAI-compatible API, up to and including /v1: vLLM, llama.cpp, LM Studio, Ollama, transformers serve, or a provider.</source>
        <translation>具有 OpenAI 兼容 API 的服务器地址，写到 /v1 为止：vLLM、llama.cpp、LM Studio、Ollama、transformers serve，或服务商的服务器。</translation>
    </message>
    <message>
        <source>The connection to {host} is not encrypted: others on the network could see the images and the key. Use https if the server offers it.</source>
        <translation>与 {host} 的连接未加密：网络上的其他人可能看到图像和密钥。如果服务器提供 https，请使用它。</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Vote if the server gives no probabilities</source>
        <translation>服务器不提供概率时进行投票</translation>
    </message>
</context>
<context>
    <name>SignaturesCard</name>
    <message>
        <source>Each signer has a key. Give the key’s fingerprint to those who will check the record, by another channel than the record itself. This shows them who signed.</source>
        <translation>每位签名者都有一把密钥。请通过与记录不同的渠道，把密钥指纹告知将要检查记录的人，以便他们确认签名者。</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>Saved: {path}. Send it to an authority. When you have its answer, press “Time stamp…” again.</source>
        <translation>已保存：{path}。请将其发给时间戳机构。收到答复后，再按“时间戳…”。</translation>
    </message>
    <message>
        <source>Second signature by</source>
        <translation>第二次签名者</translation>
    </message>
    <message>
        <source>Second signature…</source>
        <translation>第二个签名…</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signed before {time} (UTC), according to {authority}. Its certificate was not checked. Press “Time stamp…” and choose the certificate that the authority publishes.</source>
        <translation>据 {authority}，签名早于 {time}（UTC）。其证书尚未核对。请按“时间戳…”，选择该机构公布的证书。</translation>
    </message>
    <message>
        <source>Signed before {time} (UTC), by the clock of {authority}.</source>
        <translation>按 {authority} 的时钟，签名早于 {time}（UTC）。</translation>
    </message>
    <message>
        <source>Signed on {date}. Carried out by {name}, as stated.</source>
        <translation>签名于 {date}。执行者：{name}（按所填写）。</translation>
    </message>
    <message>
        <source>Signed on {date}. “Carried out by” was left empty, so the record gives no name.</source>
        <translation>签名于 {date}。“执行者”一栏留空：记录中没有姓名。</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Stopped. The record is unchanged.</source>
        <translation>已停止。记录没有改变。</translation>
    </message>
    <message>
        <source>There is no time stamp. Only the clock of the signing computer gives the time.</source>
        <translation>没有时间戳。时间仅来自签名所用计算机的时钟。</translation>
    </message>
    <message>
        <source>Time stamp…</source>
        <translation>时间戳…</translation>
    </message>
    <message>
        <source>Working on the record…</source>
        <translation>正在处理记录…</translation>
    </message>
    <message>
        <source>{date}, after {time}</source>
        <translation>{date} {time} 之后</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
</context>
<context>
    <name>SimilarityPage</name>
    <message>
        <source>Another task is running in this project. You can start this when it has ended.</source>
        <translation>此项目中有另一项任务正在运行。它结束后即可开始。</translation>
    </message>
    <message>
        <source>Answers are saved as they arrive. You can stop without losing any.</source>
        <translation>回答会立即保存。停止不会丢失任何回答。</translation>
    </message>
    <message>
        <source>Asking one question.</source>
        <translation>正在提一个问题。</translation>
    </message>
    <message>
        <source>Asking which classes look alike</source>
        <translation>正在询问哪些类别相似</translation>
    </message>
    <message>
        <source>Choose the folder of a multimodal model, or continue without one.</source>
        <translation>请选择多模态模型的文件夹，或不使用模型继续。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Counting the questions for the estimate.</source>
        <translation>正在统计估计所需的问题数。</translation>
    </message>
    <message>
        <source>Enter the server’s address and the model’s name. Nothing is sent without your consent.</source>
        <translation>请输入服务器的地址和模型的名称。未经您同意不会发送任何内容。</translation>
    </message>
    <message>
        <source>Estimate similarity</source>
        <translation>估计相似度</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>尚未选择文件夹。</translation>
    </message>
    <message>
        <source>One of the options is out of range.</source>
        <translation>有一个选项超出了范围。</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Stopped. Resume asks only the unanswered questions.</source>
        <translation>已停止。“继续”只会询问尚未回答的问题。</translation>
    </message>
    <message>
        <source>Testing the connection.</source>
        <translation>正在测试连接。</translation>
    </message>
    <message>
        <source>The classifier’s own answers show which classes it confuses.</source>
        <translation>分类器自己的回答会显示它混淆了哪些类别。</translation>
    </message>
    <message>
        <source>The question to the model: does this image show that class, true or false?</source>
        <translation>向模型提出的问题：这张图像显示的是该类别吗，真还是假？</translation>
    </message>
    <message>
        <source>Then it starts.</source>
        <translation>然后开始。</translation>
    </message>
    <message>
        <source>Then the connection is tested.</source>
        <translation>然后测试连接。</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>此项目为只读。</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>这需要片刻。</translation>
    </message>
    <message>
        <source>Which classes look alike? Unlearning moves images towards their neighbours.</source>
        <translation>哪些类别看起来相似？遗忘学习会将图像引向其相邻类别。</translation>
    </message>
    <message>
        <source>Which classes look like {names}? Unlearning moves each {names} towards its neighbours.</source>
        <translation>哪些类别看起来像 {names}？遗忘学习会将每张 {names} 图像引向其相邻类别。</translation>
    </message>
    <message>
        <source>Which classes look like {names}? Unlearning moves their images towards their neighbours.</source>
        <translation>哪些类别看起来像 {names}？遗忘学习会将它们的图像引向其相邻类别。</translation>
    </message>
    <message>
        <source>You can skip this step. Instead of class similarity, MeGU+ estimates how a model that never saw these images would answer. Only the method MeGU needs class similarity.</source>
        <translation>您可以跳过这一步。MeGU+ 不使用类别相似度，而是估计从未见过这些图像的模型会如何回答。只有 MeGU 方法需要类别相似度。</translation>
    </message>
</context>
<context>
    <name>SimilaritySource</name>
    <message>
        <source>A multimodal model</source>
        <translation>多模态模型</translation>
    </message>
    <message>
        <source>A multimodal model on this computer</source>
        <translation>本机上的多模态模型</translation>
    </message>
    <message>
        <source>A multimodal model views images and answers questions about them in words. Here, it is a folder with an “image-text-to-text” model for transformers and its safetensors weights, for example from Hugging Face. Ask the person who manages your computers to put one on this computer. This program downloads nothing.</source>
        <translation>多模态模型查看图像，并用文字回答有关问题。此处它是一个文件夹，含有用于 transformers 的“image-text-to-text”模型及其 safetensors 权重，例如来自 Hugging Face。请让管理计算机的人将其放到这台计算机上。本程序不会下载任何内容。</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Choose the folder of the multimodal model</source>
        <translation>选择多模态模型的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>It views the images and answers true or false.</source>
        <translation>它查看图像并回答真或假。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Run by your group or a provider. Images are sent to it.</source>
        <translation>由您的团队或服务商运行。图像会发送到那里。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Uses the mistakes this classifier already makes. The usual choice: in our tests, a multimodal model made little difference.</source>
        <translation>使用该分类器自身的错误。这是通常的选择：在我们的测试中，多模态模型几乎没有带来差别。</translation>
    </message>
    <message>
        <source>Without a multimodal model</source>
        <translation>不使用多模态模型</translation>
    </message>
    <message>
        <source>{name}, {size}. {looks}</source>
        <translation>{name}，{size}。{looks}</translation>
    </message>
</context>
<context>
    <name>SplitBoxes</name>
    <message>
        <source>At least one, but not all: the rest counts as unseen.</source>
        <translation>至少一个，但不能全部：其余的算作未见过的图像。</translation>
    </message>
    <message>
        <source>Which of these was this model trained on?</source>
        <translation>此模型是用其中哪些训练的？</translation>
    </message>
    <message>
        <source>{name}: {n} images</source>
        <translation>{name}：{n} 张图像</translation>
    </message>
</context>
<context>
    <name>StampDialog</name>
    <message>
        <source>1. Save the query and send it to the authority. It contains a fingerprint and nothing else from the record.</source>
        <translation>1. 保存查询文件并发给该机构。它只包含一个指纹，不含记录的其他内容。</translation>
    </message>
    <message>
        <source>2. Import the answer that it sends back. With the authority’s certificate, the answer is also checked.</source>
        <translation>2. 导入该机构发回的答复。有该机构的证书时，也会核对答复。</translation>
    </message>
    <message>
        <source>A time-stamp authority, such as a trust service, signs that this record existed at a time on its own clock. Nobody can then claim that it was written later. This program sends nothing: you take a small file to an authority of your choice. You can also do this later.</source>
        <translation>时间戳机构（例如可信服务机构）按自己的时钟签名，证明这份记录在某一时间已经存在，这样谁也不能声称它是后来才写的。本程序不发送任何内容：由您把一个小文件交给您选择的机构。也可以以后再做。</translation>
    </message>
    <message>
        <source>Answers (*.tsr);;All files (*)</source>
        <translation>答复 (*.tsr);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Check existing answer</source>
        <translation>核对已有的答复</translation>
    </message>
    <message>
        <source>Choose certificate…</source>
        <translation>选择证书…</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Import answer…</source>
        <translation>导入答复…</translation>
    </message>
    <message>
        <source>Import the answer</source>
        <translation>导入答复</translation>
    </message>
    <message>
        <source>Save query…</source>
        <translation>保存查询文件…</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>保存查询文件</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>a file that the authority publishes; optional</source>
        <translation>该机构公布的文件；可选</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Make a small model forget the digit eight</source>
        <translation>让一个小模型遗忘数字 8</translation>
    </message>
    <message>
        <source>Make a trained image classifier forget a class or some images. Keep the rest of its knowledge.</source>
        <translation>让训练好的图像分类器遗忘一个类别或若干图像，并保留它的其余知识。</translation>
    </message>
    <message>
        <source>Models and images stay on this computer. Nothing is sent.</source>
        <translation>模型和图像留在这台计算机上。不会发送任何内容。</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次使用？</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>The handwritten digits and the model are included. Takes about three minutes.</source>
        <translation>程序已附带手写数字和模型。大约需要三分钟。</translation>
    </message>
    <message>
        <source>The target is “{folder}”. The file itself stays unchanged.</source>
        <translation>目标位置为“{folder}”。文件本身保持不变。</translation>
    </message>
    <message>
        <source>The work that was running is saved too. You can resume it.</source>
        <translation>当时正在运行的工作也已保存。您可以继续。</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Unpacking “{name}”</source>
        <translation>正在解包“{name}”</translation>
    </message>
    <message>
        <source>You need the model file and the images it was made for. You don’t need to write code.</source>
        <translation>您需要模型文件和它所针对的图像。无需编写代码。</translation>
    </message>
    <message>
        <source>You were at the step {step}. Your choices and all finished work are kept.</source>
        <translation>您当时在“{step}”这一步。您的选择和所有已完成的工作都已保留。</translation>
    </message>
    <message>
        <source>“{name}” was open when the program ended unexpectedly</source>
        <translation>程序意外结束时“{name}”处于打开状态</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>StopFirst</name>
    <message>
        <source>Stopping. This takes about a second.</source>
        <translation>正在停止。大约需要一秒。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>by the training list</source>
        <translation>依据训练列表</translation>
    </message>
    <message>
        <source>the backup of the lab’s server</source>
        <translation>实验室服务器的备份</translation>
    </message>
</context>
<context>
    <name>TracesCard</name>
    <message>
        <source>A new signed version of each record states this. File its fingerprint. The earlier version stays next to it.</source>
        <translation>每份记录都有一个说明此事的已签名新版本。请将其指纹存档。旧版本留在旁边。</translation>
    </message>
    <message>
        <source>Another window or command is using this project.</source>
        <translation>另一个窗口或命令正在使用此项目。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Erase these traces…</source>
        <translation>清除这些痕迹…</translation>
    </message>
    <message>
        <source>Erasing the traces</source>
        <translation>正在清除痕迹</translation>
    </message>
    <message>
        <source>Erasing the traces was interrupted. Find what is left and erase it too.</source>
        <translation>清除痕迹的过程被中断。请查找剩余的痕迹并一并清除。</translation>
    </message>
    <message>
        <source>Everything is erased. Only the record of it still has to be written.</source>
        <translation>全部已清除。只剩下为此生成记录。</translation>
    </message>
    <message>
        <source>Find the traces before you erase them.</source>
        <translation>清除之前，请先查找痕迹。</translation>
    </message>
    <message>
        <source>Find traces</source>
        <translation>查找痕迹</translation>
    </message>
    <message>
        <source>Searching the project’s files…</source>
        <translation>正在检查项目的文件…</translation>
    </message>
    <message>
        <source>Some files of the project changed meanwhile or could not be read. Check again.</source>
        <translation>期间项目的部分文件发生了变化，或无法读取。请重新检查。</translation>
    </message>
    <message>
        <source>Stopped. What has been erased stays erased.</source>
        <translation>已停止。已清除的内容不会恢复。</translation>
    </message>
    <message>
        <source>The project keeps names, hashes and thumbnails of the images to forget, so that you can open its pages and continue. Erase them when the case is closed. Figures and results stay, without names.</source>
        <translation>项目保留待遗忘图像的名称、哈希值和缩略图，以便您打开各页面并继续工作。事项了结后请将其清除。数值和结果会保留，但不含名称。</translation>
    </message>
    <message>
        <source>The traces are erased</source>
        <translation>痕迹已清除</translation>
    </message>
    <message>
        <source>There are no traces to erase.</source>
        <translation>没有可清除的痕迹。</translation>
    </message>
    <message>
        <source>Traces in this project</source>
        <translation>此项目中的痕迹</translation>
    </message>
    <message>
        <source>Traces were erased on {date}. Check for new ones.</source>
        <translation>痕迹已于 {date} 清除。请检查是否有新的痕迹。</translation>
    </message>
    <message>
        <source>{n} files, {size}.</source>
        <translation>{n} 个文件，{size}。</translation>
    </message>
</context>
<context>
    <name>TracesList</name>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
</context>
<context>
    <name>TracesQuestion</name>
    <message>
        <source>Earlier models are removed too: {models}.</source>
        <translation>先前的模型也会移除：{models}。</translation>
    </message>
    <message>
        <source>Earlier models stay: {models}.</source>
        <translation>先前的模型会保留：{models}。</translation>
    </message>
    <message>
        <source>Exported without a record: {runs}. Afterwards none can be written. Cancel to write it first.</source>
        <translation>已导出但没有记录：{runs}。此后无法再生成。如要先生成记录，请取消。</translation>
    </message>
    <message>
        <source>This can’t be undone. Afterwards, no run of this project can be continued, repeated or recorded again.</source>
        <translation>此操作无法撤销。此后此项目的任何运行都无法继续、重复或再次记录。</translation>
    </message>
</context>
<context>
    <name>TryModel</name>
    <message>
        <source>Both models answer</source>
        <translation>两个模型都作出回答</translation>
    </message>
    <message>
        <source>Choose an image…</source>
        <translation>选择图像…</translation>
    </message>
    <message>
        <source>Drop an image here, or</source>
        <translation>将图像拖放到此处，或</translation>
    </message>
    <message>
        <source>Images ({kinds})</source>
        <translation>图像 ({kinds})</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>新模型</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>The image is not stored.</source>
        <translation>图像不会被保存。</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>发生了意外错误。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Finished work is kept, and you can continue. These details help the program’s developers.</source>
        <translation>已完成的工作会保留，您可以继续。这些详情有助于程序的开发者。</translation>
    </message>
</context>
<context>
    <name>UnlearnPage</name>
    <message>
        <source>Another task is running. Wait for it to finish, or stop it.</source>
        <translation>另一项任务正在运行。请等待其完成，或将其停止。</translation>
    </message>
    <message>
        <source>Another window or command is using this project.</source>
        <translation>另一个窗口或命令正在使用此项目。</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>更改方法</translation>
    </message>
    <message>
        <source>Choose how the model should forget {names}. The original file stays unchanged.</source>
        <translation>请选择模型应如何遗忘 {names}。原文件保持不变。</translation>
    </message>
    <message>
        <source>Compare shows what it still knows. The original stays unchanged.</source>
        <translation>“比较”会显示它还知道什么。原模型保持不变。</translation>
    </message>
    <message>
        <source>Including similarity and preparation: {time}.</source>
        <translation>包括相似度和准备：{time}。</translation>
    </message>
    <message>
        <source>It stopped before the planned {planned} steps, because more would have changed nothing.</source>
        <translation>它在计划的 {planned} 步之前就结束了：继续下去不会再有变化。</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新的运行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Retrain without {names}.</source>
        <translation>不含 {names} 重新训练。</translation>
    </message>
    <message>
        <source>The new model is ready</source>
        <translation>新模型已就绪</translation>
    </message>
    <message>
        <source>The retrained model is ready</source>
        <translation>重新训练的模型已就绪</translation>
    </message>
    <message>
        <source>This project is read-only.</source>
        <translation>此项目为只读。</translation>
    </message>
    <message>
        <source>This run used an earlier choice and forgets {names}. New run uses the current one.</source>
        <translation>这次运行使用了先前的选择，遗忘 {names}。“新的运行”会采用当前的选择。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>遗忘学习</translation>
    </message>
    <message>
        <source>Unlearn {names} with {how}.</source>
        <translation>用 {how} 遗忘 {names}。</translation>
    </message>
    <message>
        <source>You can go back to the earlier pages while it runs.</source>
        <translation>运行期间您可以返回前面的页面。</translation>
    </message>
    <message>
        <source>{steps} steps in {time}.</source>
        <translation>{steps} 步，用时 {time}。</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Leave operator mode</source>
        <translation>退出操作员模式</translation>
    </message>
    <message>
        <source>Leave operator mode?</source>
        <translation>退出操作员模式？</translation>
    </message>
    <message>
        <source>This shows the whole wizard. The restrictions stay in force. To change or remove them, choose File → Prepare for operators.</source>
        <translation>随后显示完整的向导。限制仍然有效。要更改或解除限制，请选择“文件 → 为操作员准备”。</translation>
    </message>
</context>
<context>
    <name>UnreadableCard</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Leave them out and continue</source>
        <translation>排除它们并继续</translation>
    </message>
    <message>
        <source>One image is unreadable.</source>
        <translation>有一张图像无法读取。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Repair or replace the listed files and read the folder again, or continue with the other {n}.</source>
        <translation>请修复或替换列出的文件并重新读取文件夹，或用其余 {n} 张继续。</translation>
    </message>
    <message>
        <source>Unreadable images</source>
        <translation>无法读取的图像</translation>
    </message>
    <message>
        <source>{n} images are unreadable.</source>
        <translation>有 {n} 张图像无法读取。</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… 以及另外 {n} 张</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>One class has fewer than {few} training images: too few for reliable figures.</source>
        <translation>有一个类别的训练图像少于 {few} 张：太少，数值不可靠。</translation>
    </message>
    <message>
        <source>One image is black or uniform after preprocessing.</source>
        <translation>有一张图像在预处理后为全黑或单一亮度。</translation>
    </message>
    <message>
        <source>One image is both a training image and among the others. It does not count as unseen.</source>
        <translation>有一张图像既在训练图像中，也在其他图像中。它不算未见过的图像。</translation>
    </message>
    <message>
        <source>One image is in both the training and the test images. It does not count as unseen.</source>
        <translation>有一张图像同时在训练图像和测试图像中。它不算未见过的图像。</translation>
    </message>
    <message>
        <source>One unreadable image is left out.</source>
        <translation>有一张无法读取的图像，已略去。</translation>
    </message>
    <message>
        <source>{n} classes have fewer than {few} training images: too few for reliable figures.</source>
        <translation>有 {n} 个类别的训练图像少于 {few} 张：太少，数值不可靠。</translation>
    </message>
    <message>
        <source>{n} images are black or uniform after preprocessing.</source>
        <translation>有 {n} 张图像在预处理后为全黑或单一亮度。</translation>
    </message>
    <message>
        <source>{n} images are both training images and among the others. They do not count as unseen.</source>
        <translation>有 {n} 张图像既在训练图像中，也在其他图像中。它们不算未见过的图像。</translation>
    </message>
    <message>
        <source>{n} images are in both the training and the test images. They do not count as unseen.</source>
        <translation>有 {n} 张图像同时在训练图像和测试图像中。它们不算未见过的图像。</translation>
    </message>
    <message>
        <source>{n} unreadable images are left out.</source>
        <translation>有 {n} 张无法读取的图像，已略去。</translation>
    </message>
</context>
<context>
    <name>WarningsCard</name>
    <message>
        <source>Notes on these images</source>
        <translation>关于这些图像的提示</translation>
    </message>
</context>
<context>
    <name>WhichCard</name>
    <message>
        <source>The most likely one. Choose it if you don’t know.</source>
        <translation>可能性最大的一种。不确定时请选择它。</translation>
    </message>
    <message>
        <source>The weights fit several networks. Which one is it?</source>
        <translation>这些权重符合多种网络。是哪一种？</translation>
    </message>
</context>
<context>
    <name>WhiteQuestion</name>
    <message>
        <source>1: brightness ranges from 0 to 1</source>
        <translation>1：亮度范围为 0 到 1</translation>
    </message>
    <message>
        <source>Best fit: the brightest pixel has {value}, and the model was made for 0 to 255.</source>
        <translation>最合适：最亮的像素为 {value}，而模型针对的是 0 到 255。</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <source>Which value represents white in these images?</source>
        <translation>在这些图像中哪个数值表示白色？</translation>
    </message>
    <message>
        <source>{value} is used and marked as a guess. If answers are often wrong, try another.</source>
        <translation>采用 {value}，并注明为推测。如果回答经常出错，请换一个。</translation>
    </message>
    <message>
        <source>{value}, the brightest value found</source>
        <translation>{value}，出现的最亮值</translation>
    </message>
    <message>
        <source>{value}: a {bits}-bit camera</source>
        <translation>{value}：{bits} 位相机</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Finished work is kept, and the project opens again. Otherwise, the language changes at the next start.</source>
        <translation>已完成的工作会保留，项目会重新打开。否则语言在下次启动时更改。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Stop and change</source>
        <translation>停止并更改</translation>
    </message>
    <message>
        <source>Stop the running work to change the language?</source>
        <translation>停止正在运行的工作并更改语言吗？</translation>
    </message>
</context>
<context>
    <name>WorkMenu</name>
    <message>
        <source>Keep the computer &amp;awake during work</source>
        <translation>工作期间保持计算机唤醒(&amp;A)</translation>
    </message>
    <message>
        <source>Notify me when &amp;work ends</source>
        <translation>工作结束时通知我(&amp;W)</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… 以及另外 {n} 个</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Look up in the glossary</source>
        <translation>在术语表中查阅</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opens this project where you left off. Delete removes it from this list; the folder stays.</source>
        <translation>从上次停下的地方打开此项目。Delete 键将其从列表中移除；文件夹会保留。</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Replaces the value with the default.</source>
        <translation>将该值恢复为默认值。</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>{title}: restore default</source>
        <translation>{title}：恢复默认值</translation>
    </message>
</context>
<context>
    <name>_Steps</name>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>do again</source>
        <translation>需要重做</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>done, with a warning</source>
        <translation>已完成，但有警告</translation>
    </message>
    <message>
        <source>not available yet</source>
        <translation>尚不可用</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待完成</translation>
    </message>
</context>
<context>
    <name>baseline</name>
    <message>
        <source>the top folder</source>
        <translation>最上层文件夹</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>To forget</source>
        <translation>待遗忘</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>待保留</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>未见过</translation>
    </message>
    <message>
        <source>{name} ({share})</source>
        <translation>{name}（{share}）</translation>
    </message>
    <message>
        <source>{name}, {part}: answer before {before}, after {after}</source>
        <translation>{name}，{part}：之前的回答 {before}，之后的回答 {after}</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>About {value} of them, between {low} and {high} (estimate).</source>
        <translation>约 {value}，介于 {low} 和 {high} 之间（估计）。</translation>
    </message>
    <message>
        <source>Accuracy on unseen images of the same classes: the share of test images of the forget set’s classes that the model names correctly. Target: the figure of a retrained model or, without one, of the original.</source>
        <translation>同类别未见过的图像的准确率：遗忘集所属类别的测试图像中，被模型正确识别的比例。目标：重新训练的模型的数值；没有时为原模型的数值。</translation>
    </message>
    <message>
        <source>And an attacker with their own models?</source>
        <translation>如果攻击者有自己的模型呢？</translation>
    </message>
    <message>
        <source>And the images to forget themselves?</source>
        <translation>待遗忘的图像本身呢？</translation>
    </message>
    <message>
        <source>And the images to keep?</source>
        <translation>待保留的图像呢？</translation>
    </message>
    <message>
        <source>Are they still in its features?</source>
        <translation>它们还留在其特征中吗？</translation>
    </message>
    <message>
        <source>Can an attacker tell that these images were used?</source>
        <translation>攻击者能看出使用过这些图像吗？</translation>
    </message>
    <message>
        <source>Divergence from retrained (js_retrained): the mean Jensen–Shannon divergence, base 2, between the answers of both models about the forget set. 0: always the same, 1: never. Target: as low as between retrained models.</source>
        <translation>与重新训练的模型的差异（js_retrained）：两个模型对遗忘集的回答之间的平均 Jensen–Shannon 散度，以 2 为底。0：始终相同，1：从不相同。目标：与重新训练的模型彼此之间的差异一样小。</translation>
    </message>
    <message>
        <source>Does it still know the rest?</source>
        <translation>它还记得其余内容吗？</translation>
    </message>
    <message>
        <source>Does it still know what it should forget?</source>
        <translation>它还记得应当遗忘的内容吗？</translation>
    </message>
    <message>
        <source>Does it still recognise images like these?</source>
        <translation>它还能识别与这些相似的图像吗？</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估计值</translation>
    </message>
    <message>
        <source>Estimated: {value}, between {low} and {high}. Retrained: {found}.</source>
        <translation>估计：{value}，介于 {low} 和 {high} 之间。重新训练：{found}。</translation>
    </message>
    <message>
        <source>Far outside the range: {gap}</source>
        <translation>远在范围之外：{gap}</translation>
    </message>
    <message>
        <source>Forget accuracy on training images: the share of the forget set that the model names correctly. Target: the figure of a retrained model, which is near 0 % for a whole class and near the share on unseen images for single images.</source>
        <translation>训练图像上的遗忘准确率：遗忘集中被模型正确识别的比例。目标：重新训练的模型的数值，整个类别接近 0 %，单张图像则接近未见过的图像上的比例。</translation>
    </message>
    <message>
        <source>Forget accuracy on unseen images: the share of test images of the classes to forget that the model names correctly. Unseen images are split in half by their content: one half decides when to stop, only the other half counts here. Target: the figure of a retrained model, which is near 0 % for a whole class.</source>
        <translation>未见过的图像上的遗忘准确率：待遗忘类别的测试图像中被模型正确识别的比例。未见过的图像按内容分成两半：一半用于决定何时停止，此处只计另一半。目标：重新训练的模型的数值，整个类别接近 0 %。</translation>
    </message>
    <message>
        <source>How far are its answers about them from those of a retrained model?</source>
        <translation>它对这些图像的回答与重新训练的模型相差多远？</translation>
    </message>
    <message>
        <source>How quickly would it learn them again?</source>
        <translation>它会多快重新学会它们？</translation>
    </message>
    <message>
        <source>It has forgotten more than it should.</source>
        <translation>它遗忘得过多。</translation>
    </message>
    <message>
        <source>It knows the rest as well as before: {change}, 95 % interval {low} to {high}.</source>
        <translation>它对其余图像的识别与之前一样好：{change}，95 % 区间 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>It knows the rest less well than before: {change}, 95 % interval {low} to {high}.</source>
        <translation>它对其余图像的识别不如之前：{change}，95 % 区间 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>It knows them better.</source>
        <translation>它的识别效果变好了。</translation>
    </message>
    <message>
        <source>It knows them less well.</source>
        <translation>它的识别效果变差了。</translation>
    </message>
    <message>
        <source>It recognises {right} of {count}. Expected: {share} (95 % interval {range}), as for the retrained model.</source>
        <translation>它识别了 {count} 张中的 {right} 张。预期：{share}（95 % 区间 {range}），与重新训练的模型相同。</translation>
    </message>
    <message>
        <source>It recognises {right} of {count}. Expected: {share} (95 % interval {range}), as for unseen images of the same classes.</source>
        <translation>它识别了 {count} 张中的 {right} 张。预期：{share}（95 % 区间 {range}），与同类别未见过的图像相同。</translation>
    </message>
    <message>
        <source>It remembers more than it should.</source>
        <translation>它记得过多。</translation>
    </message>
    <message>
        <source>It was trained without them.</source>
        <translation>它在训练时没有用到它们。</translation>
    </message>
    <message>
        <source>Its images recognised</source>
        <translation>识别的自身图像</translation>
    </message>
    <message>
        <source>Linear probe: a linear classifier learns from the model’s features, its values just before it answers, and is tested on unseen images of the classes to forget. The figure is the share it names correctly. It reveals a model that only hides its knowledge. Target: the figure of the retrained model, which is not 0 %.</source>
        <translation>线性探针：线性分类器根据模型的特征（给出回答之前的数值）学习，然后用待遗忘类别的未见过的图像测试。数值为其正确识别的比例。只是隐藏了知识的模型会在此显露。目标：重新训练的模型的数值，它并不是 0 %。</translation>
    </message>
    <message>
        <source>Measured on training images, because no images are known to be unseen.</source>
        <translation>在训练图像上测量，因为不知道哪些图像是模型未见过的。</translation>
    </message>
    <message>
        <source>Measured on unseen images. {n} more of {names} monitored the training, so they can’t be used for testing.</source>
        <translation>在未见过的图像上测量。另有 {n} 张{names}的图像用于监控训练，因此不能用于测试。</translation>
    </message>
    <message>
        <source>Membership inference attack by entropy (mia_entropy): from the model’s confidence, a logistic regression learns to tell training images of the retain set from test images, in equal numbers. The figure is the share of the forget set that it takes for training images. Target: the figure of the retrained model, neither more nor less.</source>
        <translation>基于熵的成员推断攻击（mia_entropy）：逻辑回归根据模型的置信度学习区分保留集的训练图像与数量相等的测试图像。数值为遗忘集中被它认作训练图像的比例。目标：与重新训练的模型相同，不多也不少。</translation>
    </message>
    <message>
        <source>More than {steps} steps</source>
        <translation>超过 {steps} 步</translation>
    </message>
    <message>
        <source>Never trained on them</source>
        <translation>从未用它们训练</translation>
    </message>
    <message>
        <source>Not measurable because</source>
        <translation>无法测量，因为</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Only a model retrained without them can show how many it should recognise.</source>
        <translation>只有不含它们重新训练的模型才能说明应当识别多少。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>Outside the range: {gap}</source>
        <translation>在范围之外：{gap}</translation>
    </message>
    <message>
        <source>Relative membership inference attack (mia_rmia, arXiv 2312.03262): an attacker with reference models trained on random halves of the images compares their confidence with that of this model. The figure is the area under the curve: 0.5 is guessing, 1 is certainty. Target: the figure of the retrained model.</source>
        <translation>相对成员推断攻击（mia_rmia，arXiv 2312.03262）：攻击者用随机一半的图像训练参考模型，并将其置信度与本模型的置信度比较。数值为曲线下面积：0.5 为猜测，1 为确定。目标：重新训练的模型的数值。</translation>
    </message>
    <message>
        <source>Relearn time: the model is trained again on images to forget and to keep. The figure is the number of steps until it recognises the images to forget as well as 95 % of the original’s accuracy. It is reported in steps of twenty; the verdict compares the area under the whole curve. Target: the number a retrained model needs.</source>
        <translation>重新学习时间：用待遗忘和待保留的图像再次训练模型。数值为它对待遗忘图像达到原模型准确率的 95 % 所需的步数。每 20 步报告一次；判断时比较整条曲线下的面积。目标：与重新训练的模型所需的步数相同。</translation>
    </message>
    <message>
        <source>Retain accuracy on training images: the share of the retain set that the model names correctly. Target: the figure of a retrained model or, without one, of the original.</source>
        <translation>训练图像上的保留准确率：保留集中被模型正确识别的比例。目标：重新训练的模型的数值；没有时为原模型的数值。</translation>
    </message>
    <message>
        <source>Retain accuracy on unseen images: the share of test images of all other classes that the model names correctly. Target: the figure of a retrained model or, without one, of the original.</source>
        <translation>未见过的图像上的保留准确率：所有其他类别的测试图像中被模型正确识别的比例。目标：重新训练的模型的数值；没有时为原模型的数值。</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Retrained without {names}</source>
        <translation>不含 {names} 重新训练</translation>
    </message>
    <message>
        <source>Taken for training images by an attacker</source>
        <translation>被攻击者当作训练图像的</translation>
    </message>
    <message>
        <source>The estimate below shows how many it should recognise; only a retrained model can tell for certain.</source>
        <translation>它应当识别出多少，见下方的估计；只有重新训练的模型才能确切说明。</translation>
    </message>
    <message>
        <source>The model answers about {names} as if it had never seen them</source>
        <translation>模型对 {names} 的回答就像从未见过它们</translation>
    </message>
    <message>
        <source>The model has forgotten more of {names} than it should</source>
        <translation>模型对 {names} 遗忘得过多</translation>
    </message>
    <message>
        <source>The model no longer recognises {names}</source>
        <translation>模型不再识别 {names}</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} images of {names}</source>
        <translation>模型识别了 {count} 张 {names} 图像中的 {right} 张</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} images of {names}: too few to tell</source>
        <translation>模型识别了 {count} 张 {names} 图像中的 {right} 张：太少，无法判断</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} of {names}: too few to tell</source>
        <translation>模型识别了 {names} 的 {count} 张中的 {right} 张：太少，无法判断</translation>
    </message>
    <message>
        <source>The model still knows {names} better than images it never saw</source>
        <translation>模型对 {names} 的识别仍好于从未见过的图像</translation>
    </message>
    <message>
        <source>The model still recognises {right} of {count} images of {names}</source>
        <translation>模型仍能识别 {count} 张 {names} 图像中的 {right} 张</translation>
    </message>
    <message>
        <source>The model still recognises {right} of {count} unseen images of {names}</source>
        <translation>模型仍能识别 {count} 张未见过的 {names} 图像中的 {right} 张</translation>
    </message>
    <message>
        <source>There are no images of {names} to test</source>
        <translation>没有可供测试的 {names} 图像</translation>
    </message>
    <message>
        <source>This model meets 1 of {n} requests</source>
        <translation>这个模型满足了 {n} 个请求中的 1 个</translation>
    </message>
    <message>
        <source>This model meets all {n} requests</source>
        <translation>这个模型满足了全部 {n} 个请求</translation>
    </message>
    <message>
        <source>This model meets none of the {n} requests</source>
        <translation>{n} 个请求中，这个模型一个也没有满足</translation>
    </message>
    <message>
        <source>This model meets {met} of {n} requests</source>
        <translation>这个模型满足了 {n} 个请求中的 {met} 个</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>This run was made for this erasure request</source>
        <translation>本次运行是为这项删除请求进行的</translation>
    </message>
    <message>
        <source>Time of all steps: similarity, noise and unlearning. Measurements for this page are not included.</source>
        <translation>所有步骤的时间：相似度、噪声和遗忘学习。不计入为本页进行的测量。</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>数量太少，无法判断</translation>
    </message>
    <message>
        <source>Unseen images recognised</source>
        <translation>识别的未见过的图像</translation>
    </message>
    <message>
        <source>What did it cost?</source>
        <translation>成本是多少？</translation>
    </message>
    <message>
        <source>When it was met</source>
        <translation>满足时</translation>
    </message>
    <message>
        <source>Within the range of retrained models</source>
        <translation>在重新训练的模型的范围之内</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>run {n}</source>
        <translation>运行 {n}</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>{about}; {late}</source>
        <translation>{about}；{late}</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} 张图像</translation>
    </message>
    <message>
        <source>{right} of {count} images to forget are still recognised.</source>
        <translation>{count} 张待遗忘的图像中仍有 {right} 张被识别。</translation>
    </message>
    <message>
        <source>{run} was made for this erasure request. It is checked again here</source>
        <translation>{run} 是为这项删除请求进行的，此处再次检查</translation>
    </message>
    <message>
        <source>{share} ({range})</source>
        <translation>{share}（{range}）</translation>
    </message>
    <message>
        <source>{share} found</source>
        <translation>{share} 被找出</translation>
    </message>
    <message>
        <source>{share} less time</source>
        <translation>时间减少 {share}</translation>
    </message>
    <message>
        <source>{share} more time</source>
        <translation>时间增加 {share}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} 步</translation>
    </message>
    <message>
        <source>… expected for images it never saw</source>
        <translation>… 从未见过的图像的预期值</translation>
    </message>
    <message>
        <source>… the same for unseen images</source>
        <translation>… 未见过的图像的相应值</translation>
    </message>
</context>
<context>
    <name>computation</name>
    <message>
        <source>1 core, {free} of {memory} memory free</source>
        <translation>1 个核心，内存 {memory}，可用 {free}</translation>
    </message>
    <message>
        <source>The graphics card: {name}</source>
        <translation>显卡：{name}</translation>
    </message>
    <message>
        <source>The processor: {name}</source>
        <translation>处理器：{name}</translation>
    </message>
    <message>
        <source>{count} cores, {free} of {memory} memory free</source>
        <translation>{count} 个核心，内存 {memory}，可用 {free}</translation>
    </message>
    <message>
        <source>{free} of {memory} memory free</source>
        <translation>内存 {memory}，可用 {free}</translation>
    </message>
</context>
<context>
    <name>derived</name>
    <message>
        <source>a copy of the multimodal model</source>
        <translation>多模态模型的副本</translation>
    </message>
    <message>
        <source>a copy of the original</source>
        <translation>原模型的副本</translation>
    </message>
    <message>
        <source>a description of the multimodal model</source>
        <translation>多模态模型的说明</translation>
    </message>
    <message>
        <source>a description of the original</source>
        <translation>原模型的说明</translation>
    </message>
    <message>
        <source>a log without names</source>
        <translation>不含名称的日志</translation>
    </message>
    <message>
        <source>a model&apos;s answers about each image</source>
        <translation>模型对每张图像的回答</translation>
    </message>
    <message>
        <source>accuracies of the original</source>
        <translation>原模型的准确率</translation>
    </message>
    <message>
        <source>all figures of all models</source>
        <translation>所有模型的所有数值</translation>
    </message>
    <message>
        <source>an incomplete file</source>
        <translation>不完整的文件</translation>
    </message>
    <message>
        <source>answers about one class, and hashes of the example images</source>
        <translation>关于一个类别的回答，以及示例图像的哈希值</translation>
    </message>
    <message>
        <source>chosen images, or look-alikes forgotten and kept, as names and hashes</source>
        <translation>选定的图像，或遗忘和保留的相似图像，以名称和哈希值表示</translation>
    </message>
    <message>
        <source>class similarity, and hashes of the example images</source>
        <translation>类别的相似度，以及示例图像的哈希值</translation>
    </message>
    <message>
        <source>copies of the images</source>
        <translation>图像的副本</translation>
    </message>
    <message>
        <source>counts and example images</source>
        <translation>数量和示例图像</translation>
    </message>
    <message>
        <source>earlier models, which still know what was forgotten</source>
        <translation>仍记得被遗忘内容的先前模型</translation>
    </message>
    <message>
        <source>estimated answers of a model that never saw the images to forget</source>
        <translation>从未见过待遗忘图像的模型的估计回答</translation>
    </message>
    <message>
        <source>figures before and after, and the answers about ten images</source>
        <translation>前后的数值，以及关于十张图像的回答</translation>
    </message>
    <message>
        <source>hashes of the images sent to a server</source>
        <translation>发送到服务器的图像的哈希值</translation>
    </message>
    <message>
        <source>look-alikes of the forget set, forgotten or kept</source>
        <translation>遗忘集的相似图像，已遗忘或保留</translation>
    </message>
    <message>
        <source>names and hashes of images</source>
        <translation>图像的名称和哈希值</translation>
    </message>
    <message>
        <source>noise, which carries what the original knows of a class</source>
        <translation>噪声，带有原模型对一个类别的认识</translation>
    </message>
    <message>
        <source>nothing: prevents simultaneous writing</source>
        <translation>无：防止同时写入</translation>
    </message>
    <message>
        <source>numbers of the example images that may be sent to a server</source>
        <translation>可以发送到服务器的示例图像的编号</translation>
    </message>
    <message>
        <source>pixel hashes of images to forget</source>
        <translation>待遗忘图像的像素哈希值</translation>
    </message>
    <message>
        <source>signed records of decisions about requests</source>
        <translation>关于请求的已签名记录</translation>
    </message>
    <message>
        <source>sizes and times of image files</source>
        <translation>图像文件的大小和时间</translation>
    </message>
    <message>
        <source>sizes, times and hashes of the packed files</source>
        <translation>所打包文件的大小、时间和哈希值</translation>
    </message>
    <message>
        <source>starting weights of the original</source>
        <translation>原模型的起始权重</translation>
    </message>
    <message>
        <source>temporary files of an interrupted check or repetition</source>
        <translation>被中断的检查或重复运行留下的临时文件</translation>
    </message>
    <message>
        <source>the administrator&apos;s settings, with class names</source>
        <translation>管理员的设置，含类别名称</translation>
    </message>
    <message>
        <source>the choice, with the rule of the forget set</source>
        <translation>所作的选择，含遗忘集的规则</translation>
    </message>
    <message>
        <source>the class of a noise</source>
        <translation>噪声所属的类别</translation>
    </message>
    <message>
        <source>the compute settings of a run</source>
        <translation>运行的计算设置</translation>
    </message>
    <message>
        <source>the course of a run</source>
        <translation>运行的过程</translation>
    </message>
    <message>
        <source>the curves of a stopped run</source>
        <translation>已停止的运行的曲线</translation>
    </message>
    <message>
        <source>the decoded images</source>
        <translation>解码后的图像</translation>
    </message>
    <message>
        <source>the evidence record</source>
        <translation>证据记录</translation>
    </message>
    <message>
        <source>the expected share, estimated</source>
        <translation>预期比例（估计）</translation>
    </message>
    <message>
        <source>the exported model, its card and an example</source>
        <translation>导出的模型、模型卡和示例</translation>
    </message>
    <message>
        <source>the forget set as image names and hashes</source>
        <translation>以图像的名称和哈希值表示的遗忘集</translation>
    </message>
    <message>
        <source>the forget set as image numbers</source>
        <translation>以图像编号表示的遗忘集</translation>
    </message>
    <message>
        <source>the location of the export</source>
        <translation>导出的位置</translation>
    </message>
    <message>
        <source>the location of the record</source>
        <translation>记录的位置</translation>
    </message>
    <message>
        <source>the multimodal model&apos;s answer about each example image</source>
        <translation>多模态模型对每张示例图像的回答</translation>
    </message>
    <message>
        <source>the noise used by a run</source>
        <translation>运行所用的噪声</translation>
    </message>
    <message>
        <source>the number of images</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>the number of images compared</source>
        <translation>比较的图像数量</translation>
    </message>
    <message>
        <source>the number of images to forget</source>
        <translation>待遗忘图像的数量</translation>
    </message>
    <message>
        <source>the numbers of the forget set</source>
        <translation>遗忘集的数值</translation>
    </message>
    <message>
        <source>the origin of a result</source>
        <translation>结果的来源</translation>
    </message>
    <message>
        <source>the original&apos;s answers about each image</source>
        <translation>原模型对每张图像的回答</translation>
    </message>
    <message>
        <source>the original&apos;s features of each image</source>
        <translation>原模型对每张图像提取的特征</translation>
    </message>
    <message>
        <source>the position of each image on the feature maps, and both models&apos; answers</source>
        <translation>每张图像在特征图上的位置，以及两个模型的回答</translation>
    </message>
    <message>
        <source>the preprocessing</source>
        <translation>预处理方式</translation>
    </message>
    <message>
        <source>the questions to ask</source>
        <translation>要提的问题</translation>
    </message>
    <message>
        <source>the settings of the maps</source>
        <translation>特征图的设置</translation>
    </message>
    <message>
        <source>the similarity of each image to the images to forget</source>
        <translation>每张图像与待遗忘图像的相似度</translation>
    </message>
    <message>
        <source>the speed of relearning</source>
        <translation>重新学习的速度</translation>
    </message>
    <message>
        <source>the status of each erasure request</source>
        <translation>每个删除请求的状态</translation>
    </message>
    <message>
        <source>the test of a server</source>
        <translation>对服务器的测试</translation>
    </message>
    <message>
        <source>the time a step was tried</source>
        <translation>尝试步骤的时间</translation>
    </message>
    <message>
        <source>the training course of a model for an estimate</source>
        <translation>估计用模型的训练过程</translation>
    </message>
    <message>
        <source>the unlearned weights</source>
        <translation>遗忘后的权重</translation>
    </message>
    <message>
        <source>the way questions were computed</source>
        <translation>问题的计算方式</translation>
    </message>
    <message>
        <source>the way scores are computed</source>
        <translation>评分的计算方式</translation>
    </message>
    <message>
        <source>weights of a model trained for an estimate</source>
        <translation>为估计而训练的模型的权重</translation>
    </message>
    <message>
        <source>weights of unfinished unlearning</source>
        <translation>未完成的遗忘学习的权重</translation>
    </message>
    <message>
        <source>whether the multimodal model recognises the classes</source>
        <translation>多模态模型能否识别这些类别</translation>
    </message>
</context>
<context>
    <name>explained</name>
    <message>
        <source>A column of the image list, for example patient or device. Then choose a value.</source>
        <translation>图像列表中的一列，例如患者或设备。然后选择一个值。</translation>
    </message>
    <message>
        <source>A date as YYYY-MM-DD, for example 2026-03-31. Optional.</source>
        <translation>日期，格式为 YYYY-MM-DD，例如 2026-03-31。可选。</translation>
    </message>
    <message>
        <source>A message to the model’s author. It asks for a file that can be opened here.</source>
        <translation>给模型作者的消息，请对方提供可在此处打开的文件。</translation>
    </message>
    <message>
        <source>A name or department that operators see, so that they know whom to ask.</source>
        <translation>显示给操作员的姓名或部门，以便他们知道该问谁。</translation>
    </message>
    <message>
        <source>A name that helps you recognise the project. Its folder gets the same name.</source>
        <translation>便于您辨认项目的名称。项目的文件夹以它命名。</translation>
    </message>
    <message>
        <source>A report of what happened, for the program’s developers. It may contain file names: read it before you pass it on.</source>
        <translation>所发生情况的报告，供程序的开发者参考。其中可能包含文件名：转交之前请先查看。</translation>
    </message>
    <message>
        <source>A witness. Optional.</source>
        <translation>见证人。可选。</translation>
    </message>
    <message>
        <source>Adds a request. Enter its details below.</source>
        <translation>添加一项请求。请在下方填写详细信息。</translation>
    </message>
    <message>
        <source>Adds all of these look-alikes to the forget set. The decision is recorded.</source>
        <translation>将所有这些相似图像加入遗忘集。这一决定会被记录。</translation>
    </message>
    <message>
        <source>Adds an entry.</source>
        <translation>添加一项。</translation>
    </message>
    <message>
        <source>Adds the chosen look-alikes to the forget set. The decision is recorded.</source>
        <translation>将选定的相似图像加入遗忘集。这一决定会被记录。</translation>
    </message>
    <message>
        <source>Adds the images found to those already chosen.</source>
        <translation>将找到的图像添加到已选的图像中。</translation>
    </message>
    <message>
        <source>Also removes older models in the project folder. They still know what was forgotten later.</source>
        <translation>同时移除项目文件夹中较旧的模型。它们仍记得后来被遗忘的内容。</translation>
    </message>
    <message>
        <source>Applies the decision and signs its record, if one is written.</source>
        <translation>执行该决定；如果生成记录，则为其签名。</translation>
    </message>
    <message>
        <source>Asks for a name and a folder, then opens the wizard with a new project.</source>
        <translation>输入名称和文件夹，然后在新项目中打开向导。</translation>
    </message>
    <message>
        <source>Asks for a new due date of the chosen request and the reason, and records both.</source>
        <translation>询问所选请求的新截止日期及原因，并将两者记录下来。</translation>
    </message>
    <message>
        <source>Asks how and by whom the ticked items were destroyed, and signs that statement. Nothing is deleted.</source>
        <translation>询问勾选的内容以何种方式、由谁销毁，并为该声明签名。不会删除任何内容。</translation>
    </message>
    <message>
        <source>Asks where and since when the new model is in use, and signs that statement.</source>
        <translation>询问新模型在哪里、从何时起使用，并为该声明签名。</translation>
    </message>
    <message>
        <source>Asks why you refuse the chosen request and records the refusal. Reopens a refused request.</source>
        <translation>询问拒绝所选请求的原因，并记录该拒绝。也可重新打开已拒绝的请求。</translation>
    </message>
    <message>
        <source>Blocks all work if the images differ from the current ones, even by one image.</source>
        <translation>图像与当前的不同时（哪怕只差一张），禁止一切工作。</translation>
    </message>
    <message>
        <source>Carries out the action described above.</source>
        <translation>执行上面所述的操作。</translation>
    </message>
    <message>
        <source>Carries out the action if the passphrase is correct.</source>
        <translation>口令正确时执行该操作。</translation>
    </message>
    <message>
        <source>Carries out the action. The text above describes the consequences.</source>
        <translation>执行该操作。上方文字说明其后果。</translation>
    </message>
    <message>
        <source>Changes nothing. Same as Esc.</source>
        <translation>不作任何更改。等同于 Esc。</translation>
    </message>
    <message>
        <source>Charts of what has changed, and a tab to try the new model on an image.</source>
        <translation>显示变化的图表，以及用一张图像试用新模型的标签页。</translation>
    </message>
    <message>
        <source>Checks the answer next to the record against the certificate.</source>
        <translation>用证书核对记录旁边的答复。</translation>
    </message>
    <message>
        <source>Checks this computer again, for example after you connect a graphics card or close other programs.</source>
        <translation>重新检测这台计算机，例如在连接显卡或关闭其他程序之后。</translation>
    </message>
    <message>
        <source>Chooses all images shown. Undo reverts this.</source>
        <translation>选择当前显示的所有图像。可用“撤销”取消。</translation>
    </message>
    <message>
        <source>Chooses images by a list of names, or by a value such as a patient number.</source>
        <translation>按名称列表，还是按患者编号之类的值来选择图像。</translation>
    </message>
    <message>
        <source>Chooses images by name. Paste the names or read them from a file.</source>
        <translation>按名称选择图像。请粘贴名称或从文件读取。</translation>
    </message>
    <message>
        <source>Closes this window and sends nothing. Same as Esc.</source>
        <translation>关闭此窗口，不发送任何内容。等同于 Esc。</translation>
    </message>
    <message>
        <source>Closes this window without changing anything.</source>
        <translation>关闭此窗口，不作任何更改。</translation>
    </message>
    <message>
        <source>Closes this window without creating a project.</source>
        <translation>关闭此窗口，不创建项目。</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message>
        <source>Closes this window. The choice does not change.</source>
        <translation>关闭此窗口。选择保持不变。</translation>
    </message>
    <message>
        <source>Closes this window. You can continue; finished work is kept.</source>
        <translation>关闭此窗口。您可以继续；已完成的工作会保留。</translation>
    </message>
    <message>
        <source>Closes this window. Your choice is kept.</source>
        <translation>关闭此窗口。您的选择会保留。</translation>
    </message>
    <message>
        <source>Continues without these images. The files stay where they are.</source>
        <translation>不用这些图像继续。文件留在原处。</translation>
    </message>
    <message>
        <source>Copies the Python code that loads the model.</source>
        <translation>复制加载模型的 Python 代码。</translation>
    </message>
    <message>
        <source>Copies the fingerprint.</source>
        <translation>复制指纹。</translation>
    </message>
    <message>
        <source>Copies the message and the details, for an email to your support contact.</source>
        <translation>复制消息和详情，用于发给技术支持的电子邮件。</translation>
    </message>
    <message>
        <source>Copies the message, for an email.</source>
        <translation>复制消息，用于电子邮件。</translation>
    </message>
    <message>
        <source>Copies the opening.</source>
        <translation>复制开启值。</translation>
    </message>
    <message>
        <source>Copies the record’s fingerprint.</source>
        <translation>复制记录的指纹。</translation>
    </message>
    <message>
        <source>Copies these details, for an email to the program’s developers.</source>
        <translation>复制这些详情，用于发给程序开发者的电子邮件。</translation>
    </message>
    <message>
        <source>Copies these lines and details of the program and system, for an email.</source>
        <translation>复制这些行以及程序和系统的信息，用于电子邮件。</translation>
    </message>
    <message>
        <source>Copies this fingerprint.</source>
        <translation>复制此指纹。</translation>
    </message>
    <message>
        <source>Creates a key, saves it in a file of your choice and signs the record with it.</source>
        <translation>生成密钥，保存到您选择的文件，并用它为记录签名。</translation>
    </message>
    <message>
        <source>Creates a new model that forgets the chosen images, with the fixed settings.</source>
        <translation>按固定的设置创建一个遗忘所选图像的新模型。</translation>
    </message>
    <message>
        <source>Creates the project folder and opens the wizard.</source>
        <translation>创建项目文件夹并打开向导。</translation>
    </message>
    <message>
        <source>Crops each image to its centre, as for models trained with the usual ImageNet recipe.</source>
        <translation>将每张图像裁剪到中心部分，与按常用 ImageNet 训练配方训练的模型一致。</translation>
    </message>
    <message>
        <source>Each row is a class, each column the class it is taken for. A stronger colour means more often. Point at a cell or move to it with the arrow keys to see its value. Click or press Enter to change a cell, where that is possible.</source>
        <translation>每行是一个类别，每列是它被认作的类别。颜色越深表示越频繁。将鼠标移到单元格上或用方向键选中，即可查看其值。可以更改的单元格，单击或按 Enter 即可更改。</translation>
    </message>
    <message>
        <source>Erases the listed items after a confirmation. Results, export and record stay.</source>
        <translation>确认后清除所列内容。结果、导出和记录会保留。</translation>
    </message>
    <message>
        <source>Finds the image in the record and shows its opening.</source>
        <translation>在记录中查找该图像并显示其开启值。</translation>
    </message>
    <message>
        <source>Finds the sections that contain all words typed here. Enter opens the first, F3 the next.</source>
        <translation>查找包含所有输入词的小节。Enter 打开第一个，F3 打开下一个。</translation>
    </message>
    <message>
        <source>For the administrator: allows the export of this one model although it misses a limit.</source>
        <translation>供管理员使用：允许导出这一个未满足限值的模型。</translation>
    </message>
    <message>
        <source>Gets a time stamp from an authority. It proves that the record existed at that time.</source>
        <translation>从机构获取时间戳，证明记录在那时已经存在。</translation>
    </message>
    <message>
        <source>Goes forward to the next chapter in the history.</source>
        <translation>前进到浏览历史中的下一章。</translation>
    </message>
    <message>
        <source>How often one class is taken for the other: 0 is never, 1 always.</source>
        <translation>一个类别被认作另一个类别的频率：0 为从不，1 为总是。</translation>
    </message>
    <message>
        <source>If the server answers only True or False, asks each question five times and uses the share of True. This takes five times as long.</source>
        <translation>如果服务器只回答 True 或 False，则每个问题问五遍，采用 True 的比例。所需时间为五倍。</translation>
    </message>
    <message>
        <source>Includes the class names in the model card. Leave this off if a class is a person.</source>
        <translation>在模型卡中包含类别名称。如果某个类别是一个人，请不要勾选。</translation>
    </message>
    <message>
        <source>Includes the class names in the record. Its readers then learn what was forgotten.</source>
        <translation>在记录中包含类别名称。读者因此会得知遗忘了什么。</translation>
    </message>
    <message>
        <source>Includes the class names in the saved file. Otherwise the classes are numbered, since a name may be a person’s.</source>
        <translation>在保存的文件中包含类别名称。否则类别以编号表示，因为名称可能是个人姓名。</translation>
    </message>
    <message>
        <source>Includes the image file names in the record. A file name may reveal whose image it is.</source>
        <translation>在记录中包含图像的文件名。文件名可能透露这是谁的图像。</translation>
    </message>
    <message>
        <source>Includes thumbnails of the forgotten images in the record.</source>
        <translation>在记录中包含被遗忘图像的缩略图。</translation>
    </message>
    <message>
        <source>Its status, as far as you know.</source>
        <translation>就您所知的状态。</translation>
    </message>
    <message>
        <source>Keeps all look-alikes. The decision is recorded.</source>
        <translation>保留所有相似图像。这一决定会被记录。</translation>
    </message>
    <message>
        <source>Leaves the request unchanged. Same as Esc.</source>
        <translation>请求保持不变。等同于 Esc。</translation>
    </message>
    <message>
        <source>Lets operators choose a forget set in this way.</source>
        <translation>允许操作员以这种方式选择遗忘集。</translation>
    </message>
    <message>
        <source>Lets the officer who has read the report sign the record with their own key.</source>
        <translation>让读过报告的数据保护专员用自己的密钥在记录上签名。</translation>
    </message>
    <message>
        <source>Lists what the project still holds of the forgotten images. Nothing is erased.</source>
        <translation>列出项目中仍保留的被遗忘图像的信息。不会清除任何内容。</translation>
    </message>
    <message>
        <source>Makes the guide’s text larger. Ctrl+0 restores the default size.</source>
        <translation>放大指南的文字。Ctrl+0 恢复默认大小。</translation>
    </message>
    <message>
        <source>Makes the guide’s text smaller. Ctrl+0 restores the default size.</source>
        <translation>缩小指南的文字。Ctrl+0 恢复默认大小。</translation>
    </message>
    <message>
        <source>Measures what takes minutes: attacks, features and relearning, for all runs on this forget set. Nothing is unlearned.</source>
        <translation>测量需要几分钟的项目：此遗忘集所有运行的攻击、特征和重新学习。不会进行遗忘学习。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose a file or folder. You can also drop it here. It is only read, never changed.</source>
        <translation>打开对话框，选择文件或文件夹。也可以将其拖放到此处。只会读取，绝不改动。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose that folder.</source>
        <translation>打开对话框，选择该文件夹。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the authority’s answer. The file is copied next to the record.</source>
        <translation>打开对话框，选择机构的答复。该文件会复制到记录旁边。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the certificate file.</source>
        <translation>打开对话框，选择证书文件。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the folder for the file.</source>
        <translation>打开对话框，选择文件的保存位置。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the folder of the multimodal model.</source>
        <translation>打开对话框，选择多模态模型的文件夹。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the image file.</source>
        <translation>打开对话框，选择图像文件。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose the key file.</source>
        <translation>打开对话框，选择密钥文件。</translation>
    </message>
    <message>
        <source>Opens a dialog to choose your key file and signs the record with that key.</source>
        <translation>打开对话框，选择您的密钥文件，并用该密钥为记录签名。</translation>
    </message>
    <message>
        <source>Opens a fresh copy of a small project with handwritten digits. You can’t break anything in it. It is the best way to see what this program does.</source>
        <translation>打开一个小型手写数字项目的全新副本。您可以放心尝试。这是了解本程序的最好方式。</translation>
    </message>
    <message>
        <source>Opens an existing project by its folder and continues where you left off.</source>
        <translation>按文件夹打开已有项目，从上次停下的地方继续。</translation>
    </message>
    <message>
        <source>Opens the folder in the system’s file manager.</source>
        <translation>在系统的文件管理器中打开该文件夹。</translation>
    </message>
    <message>
        <source>Opens the folder with the log files.</source>
        <translation>打开日志文件所在的文件夹。</translation>
    </message>
    <message>
        <source>Opens the model card: what the model is and what was measured.</source>
        <translation>打开模型卡：这是什么模型，测量了什么。</translation>
    </message>
    <message>
        <source>Opens the next step once this one is done. The text on the left says what is missing.</source>
        <translation>此步骤完成后打开下一步。左侧文字说明还缺什么。</translation>
    </message>
    <message>
        <source>Opens the page Model, where you choose the preprocessing.</source>
        <translation>打开“模型”页面，在那里选择预处理方式。</translation>
    </message>
    <message>
        <source>Opens the project that was open when the program ended unexpectedly, for example after a power cut, at the step you had reached.</source>
        <translation>打开程序意外结束（例如断电）时所打开的项目，回到您当时所在的步骤。</translation>
    </message>
    <message>
        <source>Opens the report in your browser. The file is on this computer; no network is used.</source>
        <translation>在浏览器中打开报告。文件位于这台计算机上，不使用网络。</translation>
    </message>
    <message>
        <source>Opens this entry for editing.</source>
        <translation>打开此项进行编辑。</translation>
    </message>
    <message>
        <source>Other notes about the request. Don’t name the person who made it.</source>
        <translation>关于请求的其他备注。请勿写出请求人的姓名。</translation>
    </message>
    <message>
        <source>Other places that hold the original model. These copies still know what is forgotten here.</source>
        <translation>仍存有原模型的其他位置。这些副本仍知道此处被遗忘的内容。</translation>
    </message>
    <message>
        <source>People or organisations that received earlier versions of the model and may still use them.</source>
        <translation>收到过先前版本的模型、可能仍在使用的个人或机构。</translation>
    </message>
    <message>
        <source>Prepares a run for this request. Start it on the page Unlearn.</source>
        <translation>为这个请求准备一次运行。请在“遗忘学习”页面启动。</translation>
    </message>
    <message>
        <source>Prepares one run for all chosen requests. Start it on the page Unlearn.</source>
        <translation>为所有选中的请求准备一次运行。请在“遗忘学习”页面启动。</translation>
    </message>
    <message>
        <source>Prints this chapter.</source>
        <translation>打印本章。</translation>
    </message>
    <message>
        <source>Proves to one person that their image was among those forgotten, and reveals nothing about the others.</source>
        <translation>向某一个人证明其图像在被遗忘的图像之中，而不透露其他图像。</translation>
    </message>
    <message>
        <source>Python code that loads the model, for the people who use it.</source>
        <translation>加载模型的 Python 代码，供模型的使用者使用。</translation>
    </message>
    <message>
        <source>Reads cells from a CSV file in the format that Export writes.</source>
        <translation>从 CSV 文件读取单元格，格式与导出的相同。</translation>
    </message>
    <message>
        <source>Reads the folder again, after you have repaired or replaced the files.</source>
        <translation>在您修复或替换文件之后，再次读取文件夹。</translation>
    </message>
    <message>
        <source>Reads the names from a text file, or from a table with a column “path” or “file”.</source>
        <translation>从文本文件，或从带有“path”或“file”列的表格中读取名称。</translation>
    </message>
    <message>
        <source>Redoes the change that was undone.</source>
        <translation>重做已撤销的更改。</translation>
    </message>
    <message>
        <source>Removes the restrictions, after asking for the passphrase. Everyone can then change everything.</source>
        <translation>输入口令后解除限制。此后任何人都可以更改一切。</translation>
    </message>
    <message>
        <source>Removes the stored key for this server.</source>
        <translation>移除为此服务器保存的密钥。</translation>
    </message>
    <message>
        <source>Removes this card. The project itself and its entry under Recent projects stay.</source>
        <translation>移除这张卡片。项目本身及其在“最近的项目”中的条目会保留。</translation>
    </message>
    <message>
        <source>Removes this class’s output and name from the file. The numbers of later outputs fall by one.</source>
        <translation>从文件中移除此类别的输出及其名称。其后的输出依次前移一位。</translation>
    </message>
    <message>
        <source>Removes this entry. Existing records keep it.</source>
        <translation>移除此项。已有的记录仍保留它。</translation>
    </message>
    <message>
        <source>Replaces the answer with this number. Same as Enter.</source>
        <translation>用这个数替换回答。等同于 Enter。</translation>
    </message>
    <message>
        <source>Restores the order derived from the class names.</source>
        <translation>恢复由类别名称得出的顺序。</translation>
    </message>
    <message>
        <source>Restores the original answer.</source>
        <translation>恢复原来的回答。</translation>
    </message>
    <message>
        <source>Returns to the choice of method, for another run. The run shown is kept.</source>
        <translation>返回方法选择，进行另一次运行。所显示的运行会保留。</translation>
    </message>
    <message>
        <source>Returns to the previous chapter.</source>
        <translation>返回先前阅读的章节。</translation>
    </message>
    <message>
        <source>Returns to the previous step. Nothing is lost, even while work is running.</source>
        <translation>返回上一步。即使工作正在运行，也不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Runs both models on all images, for the charts in these tabs. Needed once per run.</source>
        <translation>在所有图像上运行两个模型，用于这些标签页中的图表。每次运行只需一次。</translation>
    </message>
    <message>
        <source>Saves a small file to send to the authority. Nothing is sent from here.</source>
        <translation>保存一个要发给机构的小文件。本程序不会发送任何内容。</translation>
    </message>
    <message>
        <source>Saves the chart as an image (PNG), a vector graphic (SVG) or a table (CSV).</source>
        <translation>将图表保存为图片 (PNG)、矢量图 (SVG) 或表格 (CSV)。</translation>
    </message>
    <message>
        <source>Saves the file in the project’s own folder again.</source>
        <translation>重新将文件保存到项目自己的文件夹。</translation>
    </message>
    <message>
        <source>Saves the names that match no image, so that you can follow them up.</source>
        <translation>保存没有匹配图像的名称，以便您进一步查询。</translation>
    </message>
    <message>
        <source>Saves the officer’s key to a file. Keep it apart from the record. Anyone with the key and a copy of an image can tell whether that image was among those forgotten.</source>
        <translation>将数据保护专员的密钥保存到文件。请与记录分开保管。任何人只要有密钥和一张图像的副本，就能判断该图像是否在被遗忘之列。</translation>
    </message>
    <message>
        <source>Saves the opening as a text file, with instructions for checking it.</source>
        <translation>将开启值连同核对方法保存为文本文件。</translation>
    </message>
    <message>
        <source>Saves this entry in the project, for the next record.</source>
        <translation>将此项保存在项目中，供下一份记录使用。</translation>
    </message>
    <message>
        <source>Scrolls through the classes if there are more than fit.</source>
        <translation>类别过多时滚动浏览。</translation>
    </message>
    <message>
        <source>Searches all images for look-alikes of the forget set. During the search, this button stops it.</source>
        <translation>在所有图像中查找与遗忘集相似的图像。查找期间，此按钮可停止查找。</translation>
    </message>
    <message>
        <source>Sends one real question to the server, after your consent, and shows how answers will be scored.</source>
        <translation>经您同意后，向服务器提一个真实的问题，并显示回答将如何评分。</translation>
    </message>
    <message>
        <source>Sends the images once the boxes are ticked. This can’t be undone.</source>
        <translation>勾选复选框后发送图像。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Shows all images, or only those that are chosen.</source>
        <translation>显示所有图像，或只显示已选的。</translation>
    </message>
    <message>
        <source>Shows only classes whose name contains this text.</source>
        <translation>只显示名称包含此文本的类别。</translation>
    </message>
    <message>
        <source>Shows only images of one class.</source>
        <translation>只显示一个类别的图像。</translation>
    </message>
    <message>
        <source>Shows only images whose class the model gives this confidence. Those with the lowest confidence are often unusual.</source>
        <translation>只显示模型对其类别给出此置信度的图像。置信度最低的往往是异常图像。</translation>
    </message>
    <message>
        <source>Shows only images whose name contains this text. The wildcards * (any characters) and ? (one character) match the whole name.</source>
        <translation>只显示名称包含此文本的图像。使用通配符 *（任意字符）和 ?（一个字符）时，须与整个名称匹配。</translation>
    </message>
    <message>
        <source>Shows only images with this value in the column.</source>
        <translation>只显示该列中具有此值的图像。</translation>
    </message>
    <message>
        <source>Shows or hides further figures for each question.</source>
        <translation>显示或隐藏每个问题的更多数值。</translation>
    </message>
    <message>
        <source>Shows or hides more fields about the decision.</source>
        <translation>显示或隐藏关于决定的更多字段。</translation>
    </message>
    <message>
        <source>Shows or hides settings that are rarely needed. Hidden settings keep their defaults.</source>
        <translation>显示或隐藏很少需要的设置。隐藏的设置保持默认值。</translation>
    </message>
    <message>
        <source>Shows or hides the details. Hidden fields keep their values.</source>
        <translation>显示或隐藏详细内容。隐藏的字段保持其值。</translation>
    </message>
    <message>
        <source>Shows or hides the figures for this request.</source>
        <translation>显示或隐藏此请求的数值。</translation>
    </message>
    <message>
        <source>Shows or hides the images or classes concerned.</source>
        <translation>显示或隐藏相关的图像或类别。</translation>
    </message>
    <message>
        <source>Shows the look-alikes, most similar first, so that you can choose among them.</source>
        <translation>显示相似图像，最相似的在前，以便从中选择。</translation>
    </message>
    <message>
        <source>Shows the next images.</source>
        <translation>显示后面的图像。</translation>
    </message>
    <message>
        <source>Shows the previous images.</source>
        <translation>显示前面的图像。</translation>
    </message>
    <message>
        <source>Shows the technical details, for the program’s developers.</source>
        <translation>显示技术详情，供程序的开发者参考。</translation>
    </message>
    <message>
        <source>Signs the statement above and saves it next to the record. Nothing is deleted.</source>
        <translation>为上面的声明签名，并保存在记录旁边。不会删除任何内容。</translation>
    </message>
    <message>
        <source>Starts asking which classes look alike. Answers are saved as they arrive, so you can stop at any time.</source>
        <translation>开始询问哪些类别看起来相似。回答会立即保存，因此可以随时停止。</translation>
    </message>
    <message>
        <source>Starts creating the new model. You can stop at any time; the original stays unchanged.</source>
        <translation>开始创建新模型。您可以随时停止；原模型保持不变。</translation>
    </message>
    <message>
        <source>Stop ends the work within about a second and keeps what is finished. Resume continues from there.</source>
        <translation>“停止”会在约一秒内结束工作，并保留已完成的内容。“继续”会从那里接着进行。</translation>
    </message>
    <message>
        <source>That person’s role. Optional.</source>
        <translation>此人的职务。可选。</translation>
    </message>
    <message>
        <source>The administrator’s passphrase. It is not stored anywhere. Without it, the fixed settings can’t be changed.</source>
        <translation>管理员的口令。它不保存在任何地方。没有它就无法更改已固定的设置。</translation>
    </message>
    <message>
        <source>The batch size of the original’s training. Leave it empty if you don’t know.</source>
        <translation>原模型训练的批大小。如不清楚，请留空。</translation>
    </message>
    <message>
        <source>The channel order that the model expects, or greyscale.</source>
        <translation>模型所需的颜色通道顺序，或灰度。</translation>
    </message>
    <message>
        <source>The chapter. Links lead to other chapters and to the glossary.</source>
        <translation>章节。链接通向其他章节和术语表。</translation>
    </message>
    <message>
        <source>The class of each model output. Double-click a class to change it.</source>
        <translation>模型每个输出所对应的类别。双击类别即可更改。</translation>
    </message>
    <message>
        <source>The class of which the model forgets a part. The class itself stays.</source>
        <translation>模型要遗忘其中一部分的类别。类别本身保留。</translation>
    </message>
    <message>
        <source>The classes, with the number of images and the share that the model recognises. Click a column heading to sort.</source>
        <translation>各类别及其图像数量，以及模型识别的比例。单击列标题即可排序。</translation>
    </message>
    <message>
        <source>The components of this program and their licences.</source>
        <translation>本程序的组件及其许可证。</translation>
    </message>
    <message>
        <source>The date it was done, as YYYY-MM-DD.</source>
        <translation>完成的日期，格式为 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>The date they were told to withdraw it, as YYYY-MM-DD. Optional.</source>
        <translation>通知其收回的日期，格式为 YYYY-MM-DD。可选。</translation>
    </message>
    <message>
        <source>The device that runs the multimodal model: the processor or a graphics card. Automatic is usually best.</source>
        <translation>运行多模态模型的设备：处理器或显卡。通常“自动”最好。</translation>
    </message>
    <message>
        <source>The exception that applies to all or part of the request, for example a duty to keep the data. Optional.</source>
        <translation>适用于该请求全部或部分的例外，例如数据保存义务。可选。</translation>
    </message>
    <message>
        <source>The file with the certificate that the authority publishes. The program remembers it.</source>
        <translation>该机构所公布证书的文件。程序会记住它。</translation>
    </message>
    <message>
        <source>The file with the officer’s key. Leave it empty if the key is stored on this computer.</source>
        <translation>数据保护专员密钥的文件。密钥保存在这台计算机上时请留空。</translation>
    </message>
    <message>
        <source>The file’s fingerprint (SHA-256). Use it later to check that a file is this one.</source>
        <translation>文件的指纹 (SHA-256)。日后可用它核对某个文件是否就是此文件。</translation>
    </message>
    <message>
        <source>The file’s name. The default says how much was forgotten, but not what.</source>
        <translation>文件的名称。默认名称会说明遗忘了多少，但不说明遗忘了什么。</translation>
    </message>
    <message>
        <source>The fingerprint of a key that signed this record. Ask the key’s owner to confirm it.</source>
        <translation>在这份记录上签名的密钥的指纹。请向密钥的所有者核实。</translation>
    </message>
    <message>
        <source>The first day of use, as YYYY-MM-DD.</source>
        <translation>开始使用的日期，格式为 YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>The folder in which the project folder is created.</source>
        <translation>将在其中创建项目文件夹的位置。</translation>
    </message>
    <message>
        <source>The folder with the record and its report.</source>
        <translation>记录及其报告所在的文件夹。</translation>
    </message>
    <message>
        <source>The guide’s chapters and sections. Press Enter or click to open one.</source>
        <translation>指南的章节。按 Enter 或单击即可打开。</translation>
    </message>
    <message>
        <source>The height and width to which each image is resized for the model.</source>
        <translation>送入模型之前，每张图像缩放到的高度和宽度。</translation>
    </message>
    <message>
        <source>The images or classes concerned.</source>
        <translation>相关的图像或类别。</translation>
    </message>
    <message>
        <source>The images that may be sent to a server, if any. Each transfer also needs consent.</source>
        <translation>可以发送到服务器的图像（如有）。每次发送还须经同意。</translation>
    </message>
    <message>
        <source>The images whose changed answers are shown.</source>
        <translation>显示其回答变化的图像。</translation>
    </message>
    <message>
        <source>The images. Click an image to choose it or clear the choice. Keyboard: arrow keys move, Space chooses, Shift with arrow keys chooses a range, Ctrl+A chooses all shown.</source>
        <translation>图像。单击图像可选择或取消选择。键盘：方向键移动，空格键选择，Shift 加方向键选择一段，Ctrl+A 选择显示的全部图像。</translation>
    </message>
    <message>
        <source>The item that still holds what was forgotten.</source>
        <translation>仍含有被遗忘内容的对象。</translation>
    </message>
    <message>
        <source>The kind of map: all images along the two directions in which they differ most, or some of them with neighbours kept together.</source>
        <translation>图的种类：所有图像沿差异最大的两个方向分布，或其中一部分且相邻者聚在一起。</translation>
    </message>
    <message>
        <source>The language of the report. The signed data does not depend on it.</source>
        <translation>报告的语言。被签名的数据与语言无关。</translation>
    </message>
    <message>
        <source>The latest log entries, newest at the bottom.</source>
        <translation>日志的最新条目，最后一条在底部。</translation>
    </message>
    <message>
        <source>The learning rate of the original’s training. Leave it empty if you don’t know.</source>
        <translation>原模型训练的学习率。如不清楚，请留空。</translation>
    </message>
    <message>
        <source>The legal ground of the request, for example withdrawn consent. Optional.</source>
        <translation>请求的法律依据，例如撤回同意。可选。</translation>
    </message>
    <message>
        <source>The level of destruction. Clear, purge and destroy are the NIST SP 800-88 terms for media.</source>
        <translation>销毁的程度。清除、净化和销毁是 NIST SP 800-88 中针对存储介质的术语。</translation>
    </message>
    <message>
        <source>The location of the file.</source>
        <translation>文件所在的位置。</translation>
    </message>
    <message>
        <source>The loss on these images at each step. The pale line shows single steps, the strong line the trend. The title names the dashed line.</source>
        <translation>每一步在这些图像上的损失。浅色线表示单个步骤，深色线表示趋势。虚线的含义见标题。</translation>
    </message>
    <message>
        <source>The method of the run that meets the chosen requests.</source>
        <translation>满足所选请求的运行所用的方法。</translation>
    </message>
    <message>
        <source>The method that makes the model forget. The first is the usual choice; the published methods below are for comparison.</source>
        <translation>让模型遗忘的方法。第一种是通常的选择；下面已发表的方法用于比较。</translation>
    </message>
    <message>
        <source>The method, in your own words. Optional.</source>
        <translation>用您自己的话说明方式。可选。</translation>
    </message>
    <message>
        <source>The model’s name on the server. Ask the person who runs the server.</source>
        <translation>模型在服务器上的名称。请询问服务器的管理者。</translation>
    </message>
    <message>
        <source>The name of this processing in your register of processing activities. Optional.</source>
        <translation>此项处理在您的处理活动登记册中的名称。可选。</translation>
    </message>
    <message>
        <source>The names of the images, one per line. You can omit folders where the name alone is unique.</source>
        <translation>图像的名称，每行一个。名称唯一时可以省略文件夹。</translation>
    </message>
    <message>
        <source>The names of the unreadable images.</source>
        <translation>无法读取的图像的名称。</translation>
    </message>
    <message>
        <source>The new date, as YYYY-MM-DD. Leave it empty to restore the original date.</source>
        <translation>新日期，格式为 YYYY-MM-DD。留空则恢复原来的日期。</translation>
    </message>
    <message>
        <source>The new due date, as YYYY-MM-DD. Optional.</source>
        <translation>新的截止日期，格式为 YYYY-MM-DD。可选。</translation>
    </message>
    <message>
        <source>The number of epochs of the original’s training. Leave it empty if you don’t know.</source>
        <translation>原模型训练的轮数（epoch）。如不清楚，请留空。</translation>
    </message>
    <message>
        <source>The number of images of each class that would be sent.</source>
        <translation>每个类别将发送多少图像。</translation>
    </message>
    <message>
        <source>The number of questions sent at the same time. More is faster, up to a point.</source>
        <translation>同时提问的数量。在一定限度内，越多越快。</translation>
    </message>
    <message>
        <source>The numerical precision. Lower precision needs less memory. Automatic is usually best.</source>
        <translation>计算精度。精度越低，所需内存越少。通常“自动”最好。</translation>
    </message>
    <message>
        <source>The opening: a number that opens the mark of this one image. Protect it like the image itself.</source>
        <translation>开启值：只能开启这一张图像标记的一串数字。请像保护该图像一样保护它。</translation>
    </message>
    <message>
        <source>The order of the classes: as in the folder, or most similar first.</source>
        <translation>类别的排列顺序：与文件夹相同，或最相似的在前。</translation>
    </message>
    <message>
        <source>The organisation responsible for the data. Optional.</source>
        <translation>对数据负责的机构。可选。</translation>
    </message>
    <message>
        <source>The parts of the class. Tick those that the model should forget.</source>
        <translation>类别的各个部分。请勾选模型应当遗忘的部分。</translation>
    </message>
    <message>
        <source>The person or organisation that has it. Optional.</source>
        <translation>持有它的个人或机构。可选。</translation>
    </message>
    <message>
        <source>The person or organisation that received an earlier model.</source>
        <translation>收到过先前模型的个人或机构。</translation>
    </message>
    <message>
        <source>The person who allows it. The record states the name. Optional.</source>
        <translation>批准者。记录会写明其姓名。可选。</translation>
    </message>
    <message>
        <source>The person who carried out the erasure. Optional.</source>
        <translation>执行删除的人。可选。</translation>
    </message>
    <message>
        <source>The person who decided about the request. Optional.</source>
        <translation>对请求作出决定的人。可选。</translation>
    </message>
    <message>
        <source>The person who decided to forget the images. Optional.</source>
        <translation>决定遗忘这些图像的人。可选。</translation>
    </message>
    <message>
        <source>The person who decided. The record of the decision names them; without a name, no record is written.</source>
        <translation>作出决定的人。决定记录会写明其姓名；没有姓名就不生成记录。</translation>
    </message>
    <message>
        <source>The person who did it. The signed statement includes this name.</source>
        <translation>执行者。签名的声明会包含此姓名。</translation>
    </message>
    <message>
        <source>The place where someone can find it.</source>
        <translation>可以找到它的位置。</translation>
    </message>
    <message>
        <source>The place where the new model is in use.</source>
        <translation>新模型的使用地点。</translation>
    </message>
    <message>
        <source>The processor acting for the responsible body, if any. Optional.</source>
        <translation>受责任机构委托处理数据的一方（如有）。可选。</translation>
    </message>
    <message>
        <source>The random seed. The same seed draws the same images again.</source>
        <translation>随机种子。相同的种子会抽取相同的图像。</translation>
    </message>
    <message>
        <source>The reason for the decision. With a reason, a signed record of the decision is written. Don’t name the person who made the request.</source>
        <translation>作出决定的理由。填写理由后，会写入一份已签名的决定记录。请勿写出请求人的姓名。</translation>
    </message>
    <message>
        <source>The reason why part of the request is exempt, in your own words. Optional.</source>
        <translation>用您自己的话说明请求的一部分不适用的原因。可选。</translation>
    </message>
    <message>
        <source>The reason why the due date was moved. Optional.</source>
        <translation>推迟截止日期的原因。可选。</translation>
    </message>
    <message>
        <source>The reason why the request was made or granted, in your own words. Optional.</source>
        <translation>用您自己的话说明提出或批准请求的原因。可选。</translation>
    </message>
    <message>
        <source>The reason why they were not told, if so.</source>
        <translation>如果没有通知，请说明原因。</translation>
    </message>
    <message>
        <source>The reason why this model may be exported anyway. The record states it.</source>
        <translation>此模型仍可导出的理由。记录会写明该理由。</translation>
    </message>
    <message>
        <source>The record’s fingerprint, for your own files. It differs if a single character of the record changes.</source>
        <translation>记录的指纹，供您存档。记录中任何一个字符改变，指纹就会不同。</translation>
    </message>
    <message>
        <source>The requests in this project and their status. Choose one, or several with Ctrl or Shift.</source>
        <translation>此项目的请求及其状态。请选择一项，或按住 Ctrl 或 Shift 选择多项。</translation>
    </message>
    <message>
        <source>The request’s reference number in your own files. Don’t use a name.</source>
        <translation>该请求在您自己档案中的编号。请勿使用姓名。</translation>
    </message>
    <message>
        <source>The request’s reference number in your own files. Don’t use a person’s name.</source>
        <translation>该请求在您自己档案中的编号。请勿使用个人姓名。</translation>
    </message>
    <message>
        <source>The role of the person who carried it out. Optional.</source>
        <translation>执行者的职务。可选。</translation>
    </message>
    <message>
        <source>The role of the person who decided. Optional.</source>
        <translation>决定者的职务。可选。</translation>
    </message>
    <message>
        <source>The run shown. Earlier runs are kept. Runs made for an earlier choice are marked.</source>
        <translation>所显示的运行。先前的运行会保留。为先前的选择所做的运行会注明。</translation>
    </message>
    <message>
        <source>The same passphrase again, to rule out typing errors.</source>
        <translation>再次输入相同的口令，以防输错。</translation>
    </message>
    <message>
        <source>The scaling of pixel values before the model receives them. With wrong preprocessing the model answers wrongly. The page Images tries the usual ways.</source>
        <translation>像素值送入模型之前的缩放方式。预处理方式不对，模型就会答错。“图像”页面会尝试常用的方式。</translation>
    </message>
    <message>
        <source>The sections found. Press Enter or click to open one.</source>
        <translation>找到的小节。按 Enter 或单击即可打开。</translation>
    </message>
    <message>
        <source>The server’s API key. It is stored in the system’s keyring or, if there is none, kept until the program ends. It is never stored in the project.</source>
        <translation>服务器的 API 密钥。它保存在系统的密钥环中；没有密钥环时只保留到程序结束。绝不存入项目。</translation>
    </message>
    <message>
        <source>The server’s address, up to and including /v1. Nothing is sent to it without your consent.</source>
        <translation>服务器的地址，写到 /v1 为止。未经您同意不会向其发送任何内容。</translation>
    </message>
    <message>
        <source>The share of images of each class that is recognised: before as an outline, after as a filled bar.</source>
        <translation>每个类别被识别的图像比例：之前为轮廓，之后为实心条。</translation>
    </message>
    <message>
        <source>The share of images still recognised at each step: of the images to forget and of the others.</source>
        <translation>每一步仍被识别的图像比例：待遗忘的图像和其余图像。</translation>
    </message>
    <message>
        <source>The share of the training images to draw at random and forget.</source>
        <translation>随机抽取并遗忘的训练图像比例。</translation>
    </message>
    <message>
        <source>The similarity from which images count as look-alikes. Further right: near-copies only. Further left: also images that merely resemble each other.</source>
        <translation>图像被视为相似图像的最低相似度。越往右，只包括近似副本；越往左，也包括仅仅相像的图像。</translation>
    </message>
    <message>
        <source>The steps of the wizard. A tick marks a finished step; the line below shows the decision. Click a step to return to it, or use the arrow keys and Enter.</source>
        <translation>向导的各个步骤。对勾表示步骤已完成，其下是所作的决定。单击步骤可返回，或使用方向键和 Enter。</translation>
    </message>
    <message>
        <source>The technical details, for the program’s developers.</source>
        <translation>技术详情，供程序的开发者参考。</translation>
    </message>
    <message>
        <source>The unchanged image file. Its name may differ.</source>
        <translation>未经更改的图像文件；文件名可以不同。</translation>
    </message>
    <message>
        <source>The value of the images to choose.</source>
        <translation>要选择的图像所具有的值。</translation>
    </message>
    <message>
        <source>The way the class is divided: into sub-classes by folder, or by a column of the list.</source>
        <translation>类别的划分方式：按文件夹分为子类，或按列表中的一列划分。</translation>
    </message>
    <message>
        <source>The way to solve the problem described next to it.</source>
        <translation>旁边所述问题的解决办法。</translation>
    </message>
    <message>
        <source>Their role, for example data-protection officer. Optional.</source>
        <translation>此人的职务，例如数据保护专员。可选。</translation>
    </message>
    <message>
        <source>Tick the parts of the data that the model was trained on. The rest counts as unseen.</source>
        <translation>请勾选用于训练模型的数据部分。其余的视为未见过的图像。</translation>
    </message>
    <message>
        <source>Tick this if it was destroyed, then say how below.</source>
        <translation>如果已销毁，请勾选，然后在下面说明方式。</translation>
    </message>
    <message>
        <source>Tick this if this model was in use there before.</source>
        <translation>如果该模型此前在那里使用，请勾选。</translation>
    </message>
    <message>
        <source>Trains briefly on the images to keep and estimates how many of the images to forget a retrained model would recognise. You can stop and resume it.</source>
        <translation>用待保留的图像短暂训练，估计重新训练的模型会识别多少待遗忘的图像。可以停止并继续。</translation>
    </message>
    <message>
        <source>Undoes the last change of a cell. Same as Ctrl+Z.</source>
        <translation>撤销单元格的上一次更改。等同于 Ctrl+Z。</translation>
    </message>
    <message>
        <source>Undoes the last change of the choice. Same as Ctrl+Z.</source>
        <translation>撤销对选择的上一次更改。等同于 Ctrl+Z。</translation>
    </message>
    <message>
        <source>Uses the best-fitting preprocessing and runs the model on all images again.</source>
        <translation>采用最合适的预处理方式，并重新在所有图像上运行模型。</translation>
    </message>
    <message>
        <source>Uses the current choice on the page Forget for this request.</source>
        <translation>将“遗忘”页面的当前选择用于此请求。</translation>
    </message>
    <message>
        <source>Uses the order in the table and runs the model on the images again.</source>
        <translation>采用表格中的顺序，并重新在图像上运行模型。</translation>
    </message>
    <message>
        <source>Writes the file, reads it back and compares its answers with those of the new model.</source>
        <translation>写入文件并读回，然后将其回答与新模型的回答比较。</translation>
    </message>
    <message>
        <source>Writes the matrix to a CSV file, for example for a spreadsheet.</source>
        <translation>将矩阵写入 CSV 文件，例如用于电子表格。</translation>
    </message>
    <message>
        <source>Writes the signed record and its report next to the exported model. Existing records are never overwritten.</source>
        <translation>在导出的模型旁边写入签名的记录及其报告。绝不覆盖已有的记录。</translation>
    </message>
    <message>
        <source>Your consent to send images from the forget set too. It applies to this forget set only.</source>
        <translation>您同意也发送待遗忘的图像。仅对此遗忘集有效。</translation>
    </message>
    <message>
        <source>Your consent. Nothing is sent without it. It is stored in the project, so you can prove it later.</source>
        <translation>您的同意。未经同意不会发送任何内容。它保存在项目中，日后可以出示。</translation>
    </message>
    <message>
        <source>Your evidence that the model was trained on exactly these images.</source>
        <translation>证明模型正是用这些图像训练的依据。</translation>
    </message>
    <message>
        <source>Zoom with Ctrl and the mouse wheel, or after a click with the wheel alone, or with + and −. 0 shows everything, the arrow keys move the view.</source>
        <translation>按住 Ctrl 滚动滚轮、单击后直接滚动，或用 + 和 − 缩放。0 显示全部，方向键移动视图。</translation>
    </message>
    <message>
        <source>Zooms both maps in or out, or shows them completely.</source>
        <translation>放大或缩小两张图，或重新显示全部。</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小时 {m} 分钟</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} 字节</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 个百分点</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
</context>
<context>
    <name>flow</name>
    <message>
        <source>All limits are met. You can export the model.</source>
        <translation>所有限值均已满足。您可以导出模型。</translation>
    </message>
    <message>
        <source>Another window or command is running this step. Here you can only watch.</source>
        <translation>另一个窗口或命令正在执行这一步。这里只能查看。</translation>
    </message>
    <message>
        <source>Both models are answering about your image.</source>
        <translation>两个模型正在对您的图像作出回答。</translation>
    </message>
    <message>
        <source>Choose a folder and export the new model.</source>
        <translation>请选择文件夹并导出新模型。</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Counting the chosen images.</source>
        <translation>正在统计所选图像。</translation>
    </message>
    <message>
        <source>Counting the questions for the estimate.</source>
        <translation>正在统计估计所需的问题数。</translation>
    </message>
    <message>
        <source>Done. If someone must account for the erasure, write the record too.</source>
        <translation>完成。如果有人须对此删除负责，请同时生成记录。</translation>
    </message>
    <message>
        <source>Done. The record is signed. Keep its fingerprint in another place.</source>
        <translation>完成。记录已签名；请将其指纹另行保存。</translation>
    </message>
    <message>
        <source>Erasing the traces.</source>
        <translation>正在清除痕迹。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Forgotten, but the rest is worse. Try a gentler run, or export the model as it is.</source>
        <translation>已遗忘，但其余变差了。请尝试更温和的运行，或按现状导出模型。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Measuring the models in more detail. You can stop at any time.</source>
        <translation>正在更详细地测量模型。您可以随时停止。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>Not all limits are met, but the administrator allows you to export this model.</source>
        <translation>并非所有限值都已满足，但管理员允许您导出此模型。</translation>
    </message>
    <message>
        <source>Not every request is met. See above what helps, or export the model as it is.</source>
        <translation>并非每个请求都已满足。请参阅上方的建议，或按现状导出模型。</translation>
    </message>
    <message>
        <source>Not everything is forgotten. Try a more thorough run, or export the model as it is.</source>
        <translation>没有全部遗忘。请尝试更彻底的运行，或按现状导出模型。</translation>
    </message>
    <message>
        <source>Not forgotten yet. Retrain, try a more thorough run, or export the model as it is.</source>
        <translation>尚未遗忘。请重新训练，尝试更彻底的运行，或按现状导出模型。</translation>
    </message>
    <message>
        <source>Only a retrained model shows how much should be forgotten here. Retrain, or export the model as it is.</source>
        <translation>只有重新训练的模型才能说明此处应当遗忘多少。请重新训练，或按现状导出模型。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Searching for look-alikes. You can stop and decide later.</source>
        <translation>正在查找相似图像。您可以停止，之后再决定。</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Similarity is done. You can view it, change cells, or continue.</source>
        <translation>相似度已完成。您可以查看、更改单元格，或继续。</translation>
    </message>
    <message>
        <source>Testing the connection.</source>
        <translation>正在测试连接。</translation>
    </message>
    <message>
        <source>The exported file answers like the new model.</source>
        <translation>导出的文件与新模型的回答相同。</translation>
    </message>
    <message>
        <source>The exported file gave different predictions. Export it again, to another folder.</source>
        <translation>导出的文件给出了不同的预测。请重新导出到另一个文件夹。</translation>
    </message>
    <message>
        <source>The images have been read and tested. Next, choose what to forget.</source>
        <translation>图像已读取并测试。接下来请选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>The model forgot more than a model that never saw these images. Retrain, or try a gentler run.</source>
        <translation>模型遗忘过多，超过了从未见过这些图像的模型。请重新训练，或尝试更温和的运行。</translation>
    </message>
    <message>
        <source>The model has been read. Next, choose its images.</source>
        <translation>模型已读取。接下来请选择它的图像。</translation>
    </message>
    <message>
        <source>The model is hardly better than guessing. Try other images or other preprocessing.</source>
        <translation>模型几乎等于猜测。请尝试其他图像或其他预处理方式。</translation>
    </message>
    <message>
        <source>The model is right less often than expected. Check the preprocessing below, or choose what to forget.</source>
        <translation>模型的正确率低于预期。请检查下面的预处理方式，或选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>The new model has been written. The traces of this run were erased, so it can’t be continued or repeated.</source>
        <translation>新模型已写入。这次运行的痕迹已被清除：无法再继续或重复。</translation>
    </message>
    <message>
        <source>The new model is ready. Next, compare it with the original.</source>
        <translation>新模型已就绪。接下来将其与原模型比较。</translation>
    </message>
    <message>
        <source>The new model is ready. You can export it.</source>
        <translation>新模型已就绪。您可以导出它。</translation>
    </message>
    <message>
        <source>There are no images to test the forgetting. Add unseen images, or export the model as it is.</source>
        <translation>没有可用于检验遗忘的图像。请添加未见过的图像，或按现状导出模型。</translation>
    </message>
    <message>
        <source>These figures belong to an earlier run. To continue, start a new one.</source>
        <translation>这些数值属于先前的运行。要继续，请启动新的运行。</translation>
    </message>
    <message>
        <source>This file belongs to an earlier run. To finish, start a new one.</source>
        <translation>此文件属于先前的运行。要完成，请启动新的运行。</translation>
    </message>
    <message>
        <source>This project is read-only here: you can’t change or run anything in it.</source>
        <translation>此项目在此处为只读：无法更改或运行其中的任何内容。</translation>
    </message>
    <message>
        <source>This step opens once “{step}” is done.</source>
        <translation>完成“{step}”后，此步骤才会打开。</translation>
    </message>
    <message>
        <source>To continue, ask the administrator: the prepared model or images can’t be read.</source>
        <translation>要继续，请询问管理员：所准备的模型或图像无法读取。</translation>
    </message>
    <message>
        <source>To continue, assign a class to each model output.</source>
        <translation>要继续，请为模型的每个输出指定类别。</translation>
    </message>
    <message>
        <source>To continue, change your choice, or ask the administrator.</source>
        <translation>要继续，请更改选择，或询问管理员。</translation>
    </message>
    <message>
        <source>To continue, change your choice. The page says why this can’t be forgotten.</source>
        <translation>要继续，请更改选择。页面说明了为何无法遗忘此内容。</translation>
    </message>
    <message>
        <source>To continue, change your choice: the administrator does not allow this.</source>
        <translation>要继续，请更改选择：管理员不允许这样。</translation>
    </message>
    <message>
        <source>To continue, choose a class with training images: {names} has none.</source>
        <translation>要继续，请选择有训练图像的类别：{names} 没有训练图像。</translation>
    </message>
    <message>
        <source>To continue, choose a method and start.</source>
        <translation>要继续，请选择方法并开始。</translation>
    </message>
    <message>
        <source>To continue, choose a readable model file.</source>
        <translation>要继续，请选择可以读取的模型文件。</translation>
    </message>
    <message>
        <source>To continue, choose again: these images have no class {names}.</source>
        <translation>要继续，请重新选择：这些图像没有类别 {names}。</translation>
    </message>
    <message>
        <source>To continue, choose images that are readable and fit the model.</source>
        <translation>要继续，请选择可以读取且与模型匹配的图像。</translation>
    </message>
    <message>
        <source>To continue, choose more: at least {least} images are required, {count} are chosen.</source>
        <translation>要继续，请选择更多：要求至少 {least} 张图像，已选 {count} 张。</translation>
    </message>
    <message>
        <source>To continue, choose the folder of the multimodal model.</source>
        <translation>要继续，请选择多模态模型的文件夹。</translation>
    </message>
    <message>
        <source>To continue, choose the images: a folder, a list or a ZIP file.</source>
        <translation>要继续，请选择图像：文件夹、列表或 ZIP 文件。</translation>
    </message>
    <message>
        <source>To continue, choose the model file or folder.</source>
        <translation>要继续，请选择模型文件或文件夹。</translation>
    </message>
    <message>
        <source>To continue, choose what the model should forget.</source>
        <translation>要继续，请选择模型应当遗忘的内容。</translation>
    </message>
    <message>
        <source>To continue, compare both models.</source>
        <translation>要继续，请比较两个模型。</translation>
    </message>
    <message>
        <source>To continue, enter the server’s address and the model’s name.</source>
        <translation>要继续，请输入服务器的地址和模型的名称。</translation>
    </message>
    <message>
        <source>To continue, enter the value of white in these images.</source>
        <translation>要继续，请说明这些图像中白色的数值。</translation>
    </message>
    <message>
        <source>To continue, estimate which classes look alike.</source>
        <translation>要继续，请估计哪些类别看起来相似。</translation>
    </message>
    <message>
        <source>To continue, estimate which classes look like {names}.</source>
        <translation>要继续，请估计哪些类别看起来像 {names}。</translation>
    </message>
    <message>
        <source>To continue, keep at least two classes.</source>
        <translation>要继续，请至少保留两个类别。</translation>
    </message>
    <message>
        <source>To continue, leave out the unreadable images, or choose another folder.</source>
        <translation>要继续，请排除无法读取的图像，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>To continue, press Resume. Finished work is kept.</source>
        <translation>要继续，请按“继续”。已完成的工作会保留。</translation>
    </message>
    <message>
        <source>To continue, press “Forget these images”.</source>
        <translation>要继续，请按“遗忘这些图像”。</translation>
    </message>
    <message>
        <source>To continue, read the images again on the page Images and start over: the traces of this run were erased.</source>
        <translation>要继续，请在“图像”页面重新读取图像并从头开始：这次运行的痕迹已被清除。</translation>
    </message>
    <message>
        <source>To continue, resume the estimate, or choose another source.</source>
        <translation>要继续，请继续估计，或选择其他来源。</translation>
    </message>
    <message>
        <source>To continue, resume this run or start another one.</source>
        <translation>要继续，请继续这次运行，或启动另一次运行。</translation>
    </message>
    <message>
        <source>To continue, say which of these images the model was trained on.</source>
        <translation>要继续，请说明模型是用其中哪些图像训练的。</translation>
    </message>
    <message>
        <source>To continue, start a new run: earlier choices have changed.</source>
        <translation>要继续，请启动新的运行：先前的选择已更改。</translation>
    </message>
    <message>
        <source>To continue, wait for forgetting to finish. About {left} left.</source>
        <translation>要继续，请等待遗忘完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To continue, wait for retraining to finish.</source>
        <translation>要继续，请等待重新训练完成。</translation>
    </message>
    <message>
        <source>To continue, wait for retraining to finish. About {left} left.</source>
        <translation>要继续，请等待重新训练完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To continue, wait for the estimate to finish.</source>
        <translation>要继续，请等待估计完成。</translation>
    </message>
    <message>
        <source>To continue, wait for the estimate to finish. About {left} left.</source>
        <translation>要继续，请等待估计完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To continue, wait for unlearning to finish.</source>
        <translation>要继续，请等待遗忘学习完成。</translation>
    </message>
    <message>
        <source>To continue, wait for unlearning to finish. About {left} left.</source>
        <translation>要继续，请等待遗忘学习完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To continue, wait until both models have been compared.</source>
        <translation>要继续，请等待两个模型比较完成。</translation>
    </message>
    <message>
        <source>To continue, wait until the images have been read and tested.</source>
        <translation>要继续，请等待图像读取和测试完成。</translation>
    </message>
    <message>
        <source>To continue, wait until the images have been read.</source>
        <translation>要继续，请等待图像读取完成。</translation>
    </message>
    <message>
        <source>To continue, wait until the model has been read.</source>
        <translation>要继续，请等待模型读取完成。</translation>
    </message>
    <message>
        <source>To continue, wait until the model has forgotten and been measured.</source>
        <translation>要继续，请等待模型遗忘并测量完成。</translation>
    </message>
    <message>
        <source>To finish, wait until the file has been written and read back.</source>
        <translation>要完成，请等待文件写入并读回。</translation>
    </message>
    <message>
        <source>To forget more, delete the forgotten images, then close and reopen the project. This reads the other images again.</source>
        <translation>要遗忘更多，请删除已遗忘的图像，然后关闭项目并重新打开：其余图像会重新读取。</translation>
    </message>
    <message>
        <source>To forget: {count} of {of} training images ({names} and {alike} look-alikes). Their files stay unchanged.</source>
        <translation>{of} 张训练图像中有 {count} 张待遗忘（{names} 和 {alike} 张相似图像）。它们的文件保持不变。</translation>
    </message>
    <message>
        <source>To forget: {count} of {of} training images ({names}). Their files stay unchanged.</source>
        <translation>{of} 张训练图像中有 {count} 张待遗忘（{names}）。它们的文件保持不变。</translation>
    </message>
    <message>
        <source>To forget: {count} of {of} training images. Their files stay unchanged.</source>
        <translation>{of} 张训练图像中有 {count} 张待遗忘。它们的文件保持不变。</translation>
    </message>
    <message>
        <source>Too few images to tell whether they are forgotten. Retrain to be sure, or export the model as it is.</source>
        <translation>图像太少，无法判断是否已遗忘。请重新训练以求确定，或按现状导出模型。</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>遗忘学习</translation>
    </message>
    <message>
        <source>Writing the record.</source>
        <translation>正在生成记录。</translation>
    </message>
    <message>
        <source>You can continue: your forget set doesn’t need this step.</source>
        <translation>您可以继续：您的遗忘集不需要这一步。</translation>
    </message>
    <message>
        <source>You can export the new model. The original stays unchanged.</source>
        <translation>您可以导出新模型。原模型保持不变。</translation>
    </message>
    <message>
        <source>all limits met</source>
        <translation>满足所有限值</translation>
    </message>
    <message>
        <source>allowed by the administrator</source>
        <translation>管理员已允许</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>choose again</source>
        <translation>需要重新选择</translation>
    </message>
    <message>
        <source>chosen, not read yet</source>
        <translation>已选择，尚未读取</translation>
    </message>
    <message>
        <source>classes not assigned</source>
        <translation>类别尚未对应</translation>
    </message>
    <message>
        <source>custom settings, {seconds}</source>
        <translation>自定设置，{seconds}</translation>
    </message>
    <message>
        <source>done, no limits set</source>
        <translation>已完成，没有设定限值</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>forgotten, the rest is worse</source>
        <translation>已遗忘，其余变差</translation>
    </message>
    <message>
        <source>forgotten, the rest kept</source>
        <translation>已遗忘，其余保留</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>温和</translation>
    </message>
    <message>
        <source>nearest: {nearest}</source>
        <translation>最接近：{nearest}</translation>
    </message>
    <message>
        <source>no class called {names}</source>
        <translation>没有名为 {names} 的类别</translation>
    </message>
    <message>
        <source>no images to test</source>
        <translation>没有可供检查的图像</translation>
    </message>
    <message>
        <source>no training images of {names}</source>
        <translation>没有 {names} 的训练图像</translation>
    </message>
    <message>
        <source>not forgotten: {right} of {count} right</source>
        <translation>未遗忘：{count} 张中 {right} 张正确</translation>
    </message>
    <message>
        <source>not met: {count} of {of} limits</source>
        <translation>未满足：{of} 项限值中的 {count} 项</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>无法遗忘</translation>
    </message>
    <message>
        <source>not usable as it is</source>
        <translation>无法照原样使用</translation>
    </message>
    <message>
        <source>requests met: {right} of {count}</source>
        <translation>已满足的请求：{right}/{count}</translation>
    </message>
    <message>
        <source>retrained, {seconds}</source>
        <translation>已重新训练，{seconds}</translation>
    </message>
    <message>
        <source>run again</source>
        <translation>需要重新运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>running elsewhere</source>
        <translation>正在别处运行</translation>
    </message>
    <message>
        <source>running, {left} left</source>
        <translation>正在运行，还剩 {left}</translation>
    </message>
    <message>
        <source>still recognised: {right} of {count}</source>
        <translation>仍被识别：{count} 张中 {right} 张</translation>
    </message>
    <message>
        <source>stopped, can be resumed</source>
        <translation>已停止，可以继续</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>彻底</translation>
    </message>
    <message>
        <source>too many: two must stay</source>
        <translation>太多：必须留下两个</translation>
    </message>
    <message>
        <source>too much forgotten: {right} of {count} right</source>
        <translation>遗忘过多：{count} 张中 {right} 张正确</translation>
    </message>
    <message>
        <source>white value not set</source>
        <translation>白色数值尚未设定</translation>
    </message>
    <message>
        <source>{count} of {of} chosen</source>
        <translation>已选 {count} / {of}</translation>
    </message>
    <message>
        <source>{count} of {of} · {names}</source>
        <translation>{count} / {of} · {names}</translation>
    </message>
    <message>
        <source>{count} unreadable</source>
        <translation>有 {count} 张无法读取</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>{images} images, {right} right</source>
        <translation>{images} 张图像，{right} 正确</translation>
    </message>
    <message>
        <source>{mark}</source>
        <translation>{mark}</translation>
    </message>
    <message>
        <source>{right} of {count} right, target unknown</source>
        <translation>{count} 张中 {right} 张正确，目标未知</translation>
    </message>
    <message>
        <source>{right} of {count} right: too few to tell</source>
        <translation>{count} 张中 {right} 张正确：太少，无法判断</translation>
    </message>
    <message>
        <source>{strength}, {seconds}</source>
        <translation>{strength}，{seconds}</translation>
    </message>
    <message>
        <source>{title}, {classes} classes</source>
        <translation>{title}，{classes} 个类别</translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message>
        <source>Look-alikes: forget {taken}, keep {left}.</source>
        <translation>相似图像：遗忘 {taken} 张，保留 {left} 张。</translation>
    </message>
    <message>
        <source>No class disappears.</source>
        <translation>没有类别会消失。</translation>
    </message>
    <message>
        <source>The class {names} disappears entirely. The model should then no longer answer with it.</source>
        <translation>类别 {names} 会完全消失。此后模型不应再回答它。</translation>
    </message>
    <message>
        <source>The classes {names} disappear entirely. The model should then no longer answer with them.</source>
        <translation>类别 {names} 会完全消失。此后模型不应再回答它们。</translation>
    </message>
    <message>
        <source>They belong to {names}.</source>
        <translation>它们属于 {names}。</translation>
    </message>
    <message>
        <source>{n} of them are exact copies of others. They are forgotten too.</source>
        <translation>其中 {n} 张是其他图像的完全相同的副本，也会一并遗忘。</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A chosen image is not among these images: {names}. Remove it from the list, or correct it.</source>
        <translation>有一张选定的图像不在这些图像之中：{names}。请从列表中移除或更正。</translation>
    </message>
    <message>
        <source>A file in “{folder}” is larger than the disk or this account allows. Ask for a higher limit or choose another folder, then continue. Finished work is kept.</source>
        <translation>“{folder}”中有一个文件超出了磁盘或此账户的限制。请申请提高限制，或选择其他文件夹，然后继续。已完成的工作会保留。</translation>
    </message>
    <message>
        <source>A model can be exported without meeting limits.</source>
        <translation>导出模型无需满足任何限值。</translation>
    </message>
    <message>
        <source>A model that never saw a class can&apos;t name it. For whole classes, there is nothing to estimate.</source>
        <translation>从未见过某个类别的模型无法识别它。对于整个类别，没有什么可估计的。</translation>
    </message>
    <message>
        <source>A model with one class has nothing to distinguish. Keep at least two classes.</source>
        <translation>只有一个类别的模型没有什么可区分。请至少保留两个类别。</translation>
    </message>
    <message>
        <source>A name on the list matches no image, or more than one: {names}. Correct the list. To continue without it and save its name, use --not-found FILE.</source>
        <translation>列表中有一个名称没有匹配的图像，或匹配多张图像：{names}。请更正列表。要跳过它继续并保存该名称，请使用 --not-found FILE。</translation>
    </message>
    <message>
        <source>A newer version wrote the policy “{path}”. Install that version to work with this project.</source>
        <translation>策略“{path}”由更新的版本写入。请安装该版本来处理此项目。</translation>
    </message>
    <message>
        <source>A newer version wrote the record “{path}”. Install that version to check it.</source>
        <translation>记录“{path}”由更新的版本写入。请安装该版本来检查。</translation>
    </message>
    <message>
        <source>A reference has 1 to {most} characters in one line. Shorten it; keep details of the case in your own files.</source>
        <translation>编号为一行，1 到 {most} 个字符。请缩短；详情请记在您自己的档案中。</translation>
    </message>
    <message>
        <source>A request received on {received} can&apos;t be due or decided on {day}. Correct one of the dates.</source>
        <translation>{received} 收到的请求，其截止或决定日期不可能是 {day}。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>A server address can&apos;t contain “@”, “?” or “#”. Enter the address alone, and the key in its own field.</source>
        <translation>服务器地址中不能有“@”、“?”或“#”。请只输入地址，密钥填在单独的字段中。</translation>
    </message>
    <message>
        <source>A trial or variant of {method} sets the seed. Set the benchmark&apos;s seeds under seeds.</source>
        <translation>{method} 的某个试验或变体设定了随机种子。请在 seeds 下设定基准测试的种子。</translation>
    </message>
    <message>
        <source>A variant takes its similarity from a multimodal model. Set one under mllm.</source>
        <translation>某个变体的相似度取自多模态模型。请在 mllm 下指定一个。</translation>
    </message>
    <message>
        <source>Accuracy on the rest can&apos;t be measured.</source>
        <translation>无法测量其余图像的准确率。</translation>
    </message>
    <message>
        <source>Accuracy on the rest fell by {found} points; at most {wanted} are allowed.</source>
        <translation>其余图像的准确率下降了 {found} 个百分点；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>Accuracy on the rest fell by {found} points; only {wanted} are allowed.</source>
        <translation>其余图像的准确率下降了 {found} 个百分点；只允许 {wanted}。</translation>
    </message>
    <message>
        <source>Accuracy on the rest may fall by at most {wanted} points.</source>
        <translation>其余图像的准确率最多可下降 {wanted} 个百分点。</translation>
    </message>
    <message>
        <source>Afterwards, no existing run can be continued, repeated or recorded again.</source>
        <translation>此后现有的任何运行都无法继续、重复或重新记录。</translation>
    </message>
    <message>
        <source>Agree to send images to {host} first.</source>
        <translation>请先同意将图像发送到 {host}。</translation>
    </message>
    <message>
        <source>All methods must get the same tuning. Give each method that suits {tuning} the same number of trials; now: {counts}.</source>
        <translation>各方法必须同等调参。请给适用于 {tuning} 的每种方法相同数量的试验；现在为：{counts}。</translation>
    </message>
    <message>
        <source>An administrator prepared this project, but the file “{path}” is missing. Restore it, or ask the administrator to prepare the project again.</source>
        <translation>此项目由管理员准备，但缺少文件“{path}”。请将其恢复，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>An archive can&apos;t contain the file name {name}. Pack into a folder: give --out a name without .megu.</source>
        <translation>压缩包中不能含有文件名 {name}。请打包到文件夹：给 --out 一个不带 .megu 的名称。</translation>
    </message>
    <message>
        <source>An attacker may take at most {wanted} of the forgotten images for training images.</source>
        <translation>攻击者最多可将 {wanted} 的被遗忘图像认作训练图像。</translation>
    </message>
    <message>
        <source>An attacker takes {found} of the forgotten images for training images; at most {wanted} are allowed.</source>
        <translation>攻击者将 {found} 的被遗忘图像认作训练图像；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>An attacker takes {found} of the forgotten images for training images; only {wanted} are allowed.</source>
        <translation>攻击者将 {found} 的被遗忘图像认作训练图像；只允许 {wanted}。</translation>
    </message>
    <message>
        <source>An unexpected error occurred. Earlier work is kept.</source>
        <translation>发生了意外错误。先前的工作已保留。</translation>
    </message>
    <message>
        <source>Answers like an untrained model on the images to forget, and like the original on the rest.</source>
        <translation>对待遗忘的图像像未经训练的模型那样回答，对其余的像原模型那样回答。</translation>
    </message>
    <message>
        <source>Asking the first questions</source>
        <translation>正在提出前几个问题</translation>
    </message>
    <message>
        <source>Asking the questions</source>
        <translation>正在提问</translation>
    </message>
    <message>
        <source>Asking the server one question</source>
        <translation>正在向服务器提一个问题</translation>
    </message>
    <message>
        <source>At least {wanted} images must be forgotten.</source>
        <translation>至少须遗忘 {wanted} 张图像。</translation>
    </message>
    <message>
        <source>Bad Teacher</source>
        <translation>Bad Teacher</translation>
    </message>
    <message>
        <source>Can&apos;t find a computer named “{host}”. Check the address and the network.</source>
        <translation>找不到名为“{host}”的计算机。请检查地址和网络。</translation>
    </message>
    <message>
        <source>Can&apos;t find or read “{path}”. Choose it again.</source>
        <translation>“{path}”找不到或无法读取。请重新选择。</translation>
    </message>
    <message>
        <source>Can&apos;t open an encrypted connection to “{host}”. If the server offers none, start its address with http://.</source>
        <translation>无法与“{host}”建立加密连接。如果服务器不支持加密，请让其地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>Can&apos;t read back the exported file “{path}”. Export again. If this happens again, use another disk.</source>
        <translation>导出的文件“{path}”无法读回。请重新导出；若再次出现，请使用另一个磁盘。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{name}” as an image. Choose another one, for example a PNG or a JPEG.</source>
        <translation>无法将“{name}”作为图像读取。请选择其他图像，例如 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a list of folders and their classes. Write one folder and its class per line, separated by a comma, or a JSON object.</source>
        <translation>无法将“{path}”作为文件夹与类别的列表读取。请每行写一个文件夹及其类别，用逗号分隔，或写成 JSON 对象。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a list of images. Write one path per line, as plain UTF-8 text.</source>
        <translation>无法将“{path}”作为图像列表读取。请每行写一个路径，使用 UTF-8 纯文本。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a policy. Restore it from a copy, or ask the administrator to prepare the project again.</source>
        <translation>无法将“{path}”作为策略读取。请从副本恢复，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” as a table. Save it again, for example as CSV.</source>
        <translation>无法将“{path}”作为表格读取。请重新保存，例如保存为 CSV。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}” here. Choose a folder of images, a .zip file of one, or a CSV or Parquet list. Unpack other archives first.</source>
        <translation>此处无法读取“{path}”。请选择图像文件夹、其 .zip 文件，或 CSV、Parquet 列表。其他压缩包请先解包。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”, the list of chosen images. Put it back, or choose again.</source>
        <translation>无法读取选定图像的列表“{path}”。请将其放回，或重新选择。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”. Ask for read permission.</source>
        <translation>无法读取“{path}”。请申请读取权限。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”. Choose the image file; extract it first if it is in an archive.</source>
        <translation>无法读取“{path}”。请选择图像文件；若在压缩包中，请先将其取出。</translation>
    </message>
    <message>
        <source>Can&apos;t read “{path}”. Give the benchmark&apos;s YAML file.</source>
        <translation>无法读取“{path}”。请指定基准测试的 YAML 文件。</translation>
    </message>
    <message>
        <source>Can&apos;t replace “{path}”: another program has it open, or it is write-protected. Close it there, then try again.</source>
        <translation>无法替换“{path}”：其他程序正打开该文件，或者它被写保护。请在那里关闭它，然后重试。</translation>
    </message>
    <message>
        <source>Can&apos;t tell from {count} images: even the original treats them like images that it was not trained on. At least {least} such images are needed. Retraining without them would solve this.</source>
        <translation>仅凭 {count} 张图像无法判断：原模型本身就像对待未用于训练的图像一样对待它们。至少需要 {least} 张这样的图像。不含它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Can&apos;t tell, whatever the number of images: even the original treats such images like images that it was not trained on. Retraining without them would solve this.</source>
        <translation>无法判断，再多图像也不行：原模型本身就像对待未用于训练的图像一样对待这类图像。不含它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Can&apos;t tell: none of its images is left to test the model with.</source>
        <translation>无法判断：已经没有可用于测试模型的图像。</translation>
    </message>
    <message>
        <source>Can&apos;t tell: the model recognises {right} of {count} images of it, which is too few. At least {least} are needed.</source>
        <translation>无法判断：模型识别出其中 {count} 张图像中的 {right} 张，数量太少。至少需要 {least} 张。</translation>
    </message>
    <message>
        <source>Can&apos;t tell: the run is recorded as retraining without its images, but the model can still tell them from images of the same classes that it was not trained on. It recognises {right} of {count}. Repeat the run, or look for copies of these images among the images to keep.</source>
        <translation>无法判断：此次运行记录为不含这些图像的重新训练，但模型仍能把它们与未用于训练的同类别图像区分开。它识别出 {count} 张中的 {right} 张。请重新运行，或在待保留的图像中查找这些图像的副本。</translation>
    </message>
    <message>
        <source>Can&apos;t tell: there are no images of the same classes for comparison that the model was not trained on. Add some, or retrain without its images.</source>
        <translation>无法判断：没有同类别、未用于训练的图像可供比较。请添加一些，或不含这些图像重新训练。</translation>
    </message>
    <message>
        <source>Can&apos;t unpack “{path}”: it is damaged or incomplete. Copy it again from its source.</source>
        <translation>无法解包“{path}”：它已损坏或不完整。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>Can&apos;t verify the identity of “{host}”: its certificate is not valid here, so nothing was sent. Ask the person who runs it.</source>
        <translation>无法验证“{host}”的身份：其证书在此处无效，因此没有发送任何内容。请询问服务器的管理者。</translation>
    </message>
    <message>
        <source>Can&apos;t write to “{folder}”. Choose another folder, or ask for write permission.</source>
        <translation>无法写入“{folder}”。请选择其他文件夹，或申请写入权限。</translation>
    </message>
    <message>
        <source>Checking the copy of the model</source>
        <translation>正在检查模型的副本</translation>
    </message>
    <message>
        <source>Checking the decoded images</source>
        <translation>正在检查已解码的图像</translation>
    </message>
    <message>
        <source>Checking the files of the multimodal model</source>
        <translation>正在检查多模态模型的文件</translation>
    </message>
    <message>
        <source>Checking the model file</source>
        <translation>正在检查模型文件</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>请先选择模型。</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {least} characters.</source>
        <translation>请选择至少 {least} 个字符的口令。</translation>
    </message>
    <message>
        <source>Choose at least one item that was destroyed.</source>
        <translation>请至少选择一项已销毁的内容。</translation>
    </message>
    <message>
        <source>Choose at least one kind of forget set for operators.</source>
        <translation>请至少为操作员选择一种遗忘集类型。</translation>
    </message>
    <message>
        <source>Choose the folder of the multimodal model first.</source>
        <translation>请先选择多模态模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose the images first.</source>
        <translation>请先选择图像。</translation>
    </message>
    <message>
        <source>Choose what to forget first.</source>
        <translation>请先选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>Choosing the classes that need noise</source>
        <translation>正在确定需要噪声的类别</translation>
    </message>
    <message>
        <source>Choosing the images to show</source>
        <translation>正在选择要展示的图像</translation>
    </message>
    <message>
        <source>Class names stay: in the project, and in an exported model and its file name unless the class was removed from it.</source>
        <translation>类别名称会保留：在项目中，以及在导出的模型及其文件名中，除非该类别已从中移除。</translation>
    </message>
    <message>
        <source>Class similarity comes from a different source than the administrator fixed. Ask the administrator to prepare the project again.</source>
        <translation>类别相似度的来源与管理员所固定的不符。请让管理员重新准备项目。</translation>
    </message>
    <message>
        <source>Class similarity comes from a server here. Allow images to be sent there, or choose another source.</source>
        <translation>此处的类别相似度来自服务器。请允许将图像发送到那里，或选择其他来源。</translation>
    </message>
    <message>
        <source>Class similarity comes from the model&apos;s own confusions.</source>
        <translation>类别相似度来自模型自身的混淆。</translation>
    </message>
    <message>
        <source>Class similarity comes from the multimodal model {title} on this computer.</source>
        <translation>类别相似度来自这台计算机上的多模态模型 {title}。</translation>
    </message>
    <message>
        <source>Class similarity comes from {model} at {url}.</source>
        <translation>类别相似度来自 {url} 的 {model}。</translation>
    </message>
    <message>
        <source>Collecting the images to forget</source>
        <translation>正在收集待遗忘的图像</translation>
    </message>
    <message>
        <source>Compare the model of {run} with the original before you export it: the administrator set limits.</source>
        <translation>导出 {run} 的模型之前，请先与原模型比较：管理员设定了限值。</translation>
    </message>
    <message>
        <source>Comparing the images with those to forget</source>
        <translation>正在将图像与待遗忘的图像比较</translation>
    </message>
    <message>
        <source>Computing the figures</source>
        <translation>正在计算各项数值</translation>
    </message>
    <message>
        <source>Computing the maps</source>
        <translation>正在计算图</translation>
    </message>
    <message>
        <source>Continues training on the images to keep only; forgetting happens on its own.</source>
        <translation>只用待保留的图像继续训练，任其自然遗忘。</translation>
    </message>
    <message>
        <source>Continues training on the images to keep, and pulls all weights towards zero at first.</source>
        <translation>用待保留的图像继续训练，起初把所有权重拉向零。</translation>
    </message>
    <message>
        <source>Copying the project</source>
        <translation>正在复制项目</translation>
    </message>
    <message>
        <source>Counting the questions</source>
        <translation>正在统计问题数</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>DELETE</translation>
    </message>
    <message>
        <source>Damages the class with noise labelled as this class, then repairs the rest.</source>
        <translation>用标为该类别的噪声损害该类别，然后修复其余部分。</translation>
    </message>
    <message>
        <source>Decoded, these images would need {needed} GB, more than the limit of {limit} GB. They are decoded again each time, which takes longer.</source>
        <translation>这些图像解码后需要 {needed} GB，超过 {limit} GB 的上限。因此每次重新解码，需要更长时间。</translation>
    </message>
    <message>
        <source>Decoding the images</source>
        <translation>正在解码图像</translation>
    </message>
    <message>
        <source>EU-k</source>
        <translation>EU-k</translation>
    </message>
    <message>
        <source>Ends in {left} steps instead of {instead}: the images are forgotten, the rest is kept, and more would change nothing.</source>
        <translation>再过 {left} 步就结束，而不是 {instead} 步：图像已遗忘，其余部分已保留，继续下去不会再有变化。</translation>
    </message>
    <message>
        <source>Enter both the new due date of “{reference}” and the reason for moving it.</source>
        <translation>请填写“{reference}”的新截止日期和推迟的理由。</translation>
    </message>
    <message>
        <source>Enter the name of the person who did or decided this.</source>
        <translation>请填写执行或决定此事的人的姓名。</translation>
    </message>
    <message>
        <source>Enter the place where the model is in use.</source>
        <translation>请填写模型的使用地点。</translation>
    </message>
    <message>
        <source>Enter the reason for refusing “{reference}”. It is recorded with the refusal.</source>
        <translation>请填写拒绝“{reference}”的理由。理由会与拒绝一同记录。</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address and the model&apos;s name first.</source>
        <translation>请先输入服务器的地址和模型的名称。</translation>
    </message>
    <message>
        <source>Enter why this model may be exported although it misses a limit.</source>
        <translation>请说明为何在未满足某项限值的情况下仍可导出此模型。</translation>
    </message>
    <message>
        <source>Erasing the traces</source>
        <translation>正在清除痕迹</translation>
    </message>
    <message>
        <source>Estimating on a sample of the images</source>
        <translation>正在用部分图像估计</translation>
    </message>
    <message>
        <source>Estimating the answers of a model that never saw them</source>
        <translation>正在估计从未见过它们的模型会如何回答</translation>
    </message>
    <message>
        <source>Figures need the package matplotlib. Install it: pip install &apos;megu-desktop[bench]&apos;.</source>
        <translation>图表需要软件包 matplotlib。请安装：pip install &apos;megu-desktop[bench]&apos;。</translation>
    </message>
    <message>
        <source>Files are deleted, not overwritten: solid-state disks, snapshots and backups may keep remnants. Disk encryption or the disk&apos;s secure erase helps against that.</source>
        <translation>文件是被删除，而不是被覆写：固态硬盘、快照和备份可能保留其残余。加密的磁盘或对其安全擦除有助于防止这一点。</translation>
    </message>
    <message>
        <source>Finding the compute devices of this computer</source>
        <translation>正在查找本机的计算设备</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>First say whether these images were used to train the model.</source>
        <translation>请先说明这些图像是否曾用于训练模型。</translation>
    </message>
    <message>
        <source>For single forgotten images, the model must answer like one that never saw them.</source>
        <translation>对于被遗忘的单张图像，模型的回答必须与从未见过它们的模型一样。</translation>
    </message>
    <message>
        <source>Forgetting must be measured on at least {wanted} images.</source>
        <translation>遗忘须在至少 {wanted} 张图像上测量。</translation>
    </message>
    <message>
        <source>Forgetting was measured on only {found} images; at least {wanted} are required.</source>
        <translation>遗忘只在 {found} 张图像上测量；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>Forgetting was measured on {found} images; at least {wanted} are required.</source>
        <translation>遗忘是在 {found} 张图像上测量的；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>Forgotten as far as can be measured: the model recognises {right} of {count} of its images, as often as images of the same classes that it was not trained on. This does not show that it never saw them.</source>
        <translation>就可测量的范围而言已遗忘：模型识别出 {count} 张图像中的 {right} 张，与同类别、未用于训练的图像一样多。这并不表明它从未见过它们。</translation>
    </message>
    <message>
        <source>Forgotten: the model recognises {right} of {count} images of it that were not used for training. As only {count} were tested, up to {high} of such images may still be recognised (95 % confidence).</source>
        <translation>已遗忘：在 {count} 张未用于训练的相关图像中，模型识别出 {right} 张。由于只测试了 {count} 张，仍可能有至多 {high} 的此类图像被识别（置信度 95 %）。</translation>
    </message>
    <message>
        <source>Generating noise</source>
        <translation>正在生成噪声</translation>
    </message>
    <message>
        <source>How much should remain can&apos;t be estimated for this network, because it learns too slowly: after a short training it is right about {right} % of the images to keep, the original about {original} %. Retrain, or choose a method that needs no estimate, such as “MeGU, our reading”.</source>
        <translation>该网络学习得太慢，无法估计应保留多少：短时间训练后，它对要保留的图像约有 {right} % 判断正确，原模型约为 {original} %。请重新训练，或选择不需要估计的方法，例如“MeGU（我们的实现）”。</translation>
    </message>
    <message>
        <source>Hugging Face folder</source>
        <translation>Hugging Face 文件夹</translation>
    </message>
    <message>
        <source>Images may be sent to a server after consent.</source>
        <translation>经同意后可以将图像发送到服务器。</translation>
    </message>
    <message>
        <source>Images of {width} × {height} pixels: the model is right about {right} of {of} shown (95 % interval {low} to {high} %). Running it on all {total} takes about {time}.</source>
        <translation>{width} × {height} 像素的图像：模型对所示的 {of} 张中的 {right} 张回答正确（95 % 区间为 {low} 至 {high} %）。处理全部 {total} 张大约需要 {time}。</translation>
    </message>
    <message>
        <source>In these images, the class {of} has no sub-class {names}. Sub-classes are folders inside a class folder.</source>
        <translation>在这些图像中，类别 {of} 没有子类 {names}。子类是类别文件夹中的文件夹。</translation>
    </message>
    <message>
        <source>In “{path}”, the weights don&apos;t match the network described in config.json. Ask for both files again.</source>
        <translation>“{path}”中的权重与 config.json 所描述的网络不匹配。请重新索取这两个文件。</translation>
    </message>
    <message>
        <source>In “{path}”, {where} is invalid: {reason}.</source>
        <translation>“{path}”中的 {where} 无效：{reason}。</translation>
    </message>
    <message>
        <source>In “{title}”, the numbers that belong to one class can&apos;t be identified, so no class can be removed. Export it with all its outputs.</source>
        <translation>在“{title}”中无法确定哪些数字属于某一类别，因此不能移除任何类别。请连同所有输出一起导出。</translation>
    </message>
    <message>
        <source>It can&apos;t be measured whether the model answers about the images to forget as if it had never seen them.</source>
        <translation>无法测量模型对待遗忘图像的回答是否像从未见过它们。</translation>
    </message>
    <message>
        <source>L1-Sparse</source>
        <translation>L1-Sparse</translation>
    </message>
    <message>
        <source>Learns the images to keep and unlearns those to forget in the same step.</source>
        <translation>在同一步中学习待保留的图像，并反向学习待遗忘的图像。</translation>
    </message>
    <message>
        <source>Listing the images</source>
        <translation>正在列出图像</translation>
    </message>
    <message>
        <source>Loading the multimodal model</source>
        <translation>正在加载多模态模型</translation>
    </message>
    <message>
        <source>Look-alikes can be searched only for single images. For a whole class, choose its images one by one: from a list, or with the filter in the window.</source>
        <translation>只能为单张图像查找相似图像。对于整个类别，请逐张选择其图像：从列表选择，或使用窗口中的筛选。</translation>
    </message>
    <message>
        <source>MEGU_DEVICE is set to “{name}”, which is not a compute device. Allowed are cpu, cuda:0, cuda:1 and so on, or mps.</source>
        <translation>MEGU_DEVICE 设为“{name}”，这不是计算设备。可用 cpu、cuda:0、cuda:1 等，或 mps。</translation>
    </message>
    <message>
        <source>MSG</source>
        <translation>MSG</translation>
    </message>
    <message>
        <source>Marking the images in the record</source>
        <translation>正在记录中标记图像</translation>
    </message>
    <message>
        <source>MeGU+</source>
        <translation>MeGU+</translation>
    </message>
    <message>
        <source>MeGU, our reading</source>
        <translation>MeGU（我们的实现）</translation>
    </message>
    <message>
        <source>Measuring all models</source>
        <translation>正在测量所有模型</translation>
    </message>
    <message>
        <source>Memory ran out, so each step is computed in {parts} parts from here on. Nothing is lost; the rest of the run takes about a third longer.</source>
        <translation>内存不足，因此从这里起每一步分成 {parts} 部分计算。不会丢失任何内容；运行的其余部分大约多花三分之一的时间。</translation>
    </message>
    <message>
        <source>Moves away from the original’s answers on the images to forget, and stays with it on the rest.</source>
        <translation>在待遗忘的图像上远离原模型的回答，在其余图像上与其保持一致。</translation>
    </message>
    <message>
        <source>Moves each image to all classes it resembles, in proportion, and rehearses the images to keep. If all classes count as equally similar, this is the masked distillation of DELETE (arXiv 2503.23751).</source>
        <translation>按比例将每张图像引向与其相似的所有类别，并复习待保留的图像。当所有类别同样相似时，这等同于 DELETE 的掩码蒸馏（arXiv 2503.23751）。</translation>
    </message>
    <message>
        <source>Moves each image to the class it resembles most, and adds feature noise to every image to forget. Our copy of the paper ends in section 4.1.</source>
        <translation>将每张图像引向它最相似的类别，并在每张待遗忘的图像上添加特征噪声。我们的论文文本止于第 4.1 节。</translation>
    </message>
    <message>
        <source>Moves the images to forget to the original’s answers without their own class; shows no other images.</source>
        <translation>把待遗忘的图像引向原模型去掉其自身类别后的回答；不展示其他图像。</translation>
    </message>
    <message>
        <source>NegGrad+</source>
        <translation>NegGrad+</translation>
    </message>
    <message>
        <source>No image has {names} in the column “{column}”. Choose existing values.</source>
        <translation>没有图像在“{column}”列中有 {names}。请选择存在的值。</translation>
    </message>
    <message>
        <source>No images may be sent to a server.</source>
        <translation>不得将任何图像发送到服务器。</translation>
    </message>
    <message>
        <source>No images to forget may be sent to a server; others only after consent.</source>
        <translation>不得将待遗忘的图像发送到服务器；其他图像须经同意。</translation>
    </message>
    <message>
        <source>No images would be left to keep. Choose fewer images to forget.</source>
        <translation>那样就没有可保留的图像了。请少选一些待遗忘的图像。</translation>
    </message>
    <message>
        <source>No library can load “{title}” from a folder: neither transformers nor timm has this variant. Choose safetensors or ONNX.</source>
        <translation>没有库能从文件夹加载“{title}”：transformers 和 timm 都没有这一变体。请选择 safetensors 或 ONNX。</translation>
    </message>
    <message>
        <source>None of the images listed in “{path}” exists, for example “{name}”. Move the list to the folder to which its paths are relative.</source>
        <translation>“{path}”列出的图像都不存在，例如“{name}”。请将列表移到其相对路径所对应的文件夹中。</translation>
    </message>
    <message>
        <source>None of the {count} images in “{path}” can be read. Copy them again from their source.</source>
        <translation>“{path}”中的 {count} 张图像一张也无法读取。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>Not exported: accuracy on the rest can&apos;t be measured here. Ask the administrator.</source>
        <translation>未导出：此处无法测量其余图像的准确率。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: accuracy on the rest fell by {found} points, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>未导出：其余图像的准确率下降了 {found} 个百分点，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: an attacker takes {found} of the forgotten images for training images, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>未导出：攻击者将 {found} 的被遗忘图像认作训练图像，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: forgetting was measured on {found} images, and the administrator requires at least {wanted}. Ask the administrator.</source>
        <translation>未导出：遗忘是在 {found} 张图像上测量的，管理员要求至少 {wanted} 张。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: the administrator requires that the model answers about these images as if it had never seen them, and it does not. Ask the administrator.</source>
        <translation>未导出：管理员要求模型对这些图像的回答像从未见过它们一样，而实际并非如此。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: the administrator requires that the model answers as if it had never seen these images, and this can&apos;t be measured. Choose more images, or ask the administrator.</source>
        <translation>未导出：管理员要求模型的回答像从未见过这些图像一样，而这一点无法测量。请选择更多图像，或询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: the share still recognised can&apos;t be measured here, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>未导出：此处无法测量仍被识别的比例，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: without unseen images, it can&apos;t be measured whether an attacker finds the forgotten images, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>未导出：没有未见过的图像就无法测量攻击者能否找出被遗忘的图像，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: {found} images were forgotten, and the administrator requires at least {wanted}. Choose more.</source>
        <translation>未导出：遗忘了 {found} 张图像，管理员要求至少 {wanted} 张。请选择更多。</translation>
    </message>
    <message>
        <source>Not exported: {found} of the images to forget are still recognised, and the administrator allows at most {wanted}. Ask the administrator.</source>
        <translation>未导出：待遗忘的图像中仍有 {found} 被识别，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not forgotten: the model can still tell its images from images of the same classes that it was not trained on. It recognises {right} of {count}; before unlearning, {before}. Retraining without them would solve this.</source>
        <translation>未遗忘：模型仍能把这些图像与同类别、未用于训练的图像区分开。它识别出 {count} 张中的 {right} 张，遗忘学习之前为 {before} 张。不含它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Not forgotten: the model still recognises {right} of {count} images of it. Retraining without them would solve this.</source>
        <translation>未遗忘：模型仍识别出 {count} 张相关图像中的 {right} 张。不含它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Not forgotten: the run is recorded as retraining without its images, but the model answers about all images like the original. Repeat the run.</source>
        <translation>未遗忘：此次运行记录为不含这些图像的重新训练，但模型对所有图像的回答都与原模型相同。请重新运行。</translation>
    </message>
    <message>
        <source>Not touched: the original, the images themselves, the exported model and its records. Delete the images and all copies you know of yourself.</source>
        <translation>未触及：原模型、图像本身、导出的模型及其记录。请自行删除图像以及您所知的副本。</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>ONNX needs two more packages. Install them with: pip install onnx onnxruntime. Or choose another format.</source>
        <translation>ONNX 需要另外两个软件包。请用以下命令安装：pip install onnx onnxruntime。或选择其他格式。</translation>
    </message>
    <message>
        <source>Of classes forgotten as a whole, at most {wanted} may still be recognised.</source>
        <translation>整体遗忘的类别中，最多可有 {wanted} 仍被识别。</translation>
    </message>
    <message>
        <source>On {date}, the administrator allowed the export of the model of {run} anyway: {reason}</source>
        <translation>管理员于 {date} 允许仍然导出 {run} 的模型：{reason}</translation>
    </message>
    <message>
        <source>One image can&apos;t be read. Repair it and read the folder again, or leave it out.</source>
        <translation>有一张图像无法读取。请修复后重新读取文件夹，或将其排除。</translation>
    </message>
    <message>
        <source>Only a class that was forgotten as a whole can be removed from the model; {names} was not. Leave its output in the model, or forget the whole class.</source>
        <translation>只有整体遗忘的类别才能从模型中移除：{names} 不是。请保留其在模型中的输出，或遗忘整个类别。</translation>
    </message>
    <message>
        <source>Only the officer&apos;s key can create openings, and it is not stored here. Choose its file (on the command line with --key).</source>
        <translation>只有数据保护专员的密钥能生成开启值，而这里没有保存该密钥。请选择密钥文件（在命令行中用 --key）。</translation>
    </message>
    <message>
        <source>Only {found} images were forgotten; at least {wanted} are required.</source>
        <translation>只遗忘了 {found} 张图像；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>正在打开模型</translation>
    </message>
    <message>
        <source>Original format</source>
        <translation>原有格式</translation>
    </message>
    <message>
        <source>Packing the images</source>
        <translation>正在打包图像</translation>
    </message>
    <message>
        <source>Packing the project’s files</source>
        <translation>正在打包项目文件</translation>
    </message>
    <message>
        <source>Prepared by the administrator on {date}.</source>
        <translation>由管理员于 {date} 准备。</translation>
    </message>
    <message>
        <source>Prepared by {by} on {date}.</source>
        <translation>由 {by} 于 {date} 准备。</translation>
    </message>
    <message>
        <source>Preparing the training</source>
        <translation>正在准备训练</translation>
    </message>
    <message>
        <source>PyTorch state dict</source>
        <translation>PyTorch state dict</translation>
    </message>
    <message>
        <source>Random labels</source>
        <translation>随机标签</translation>
    </message>
    <message>
        <source>Read back, the file gives different answers on {changed} of {checked} images. Do not use it. Export again. If this happens again, use another disk.</source>
        <translation>读回检查发现，该文件对 {checked} 张图像中的 {changed} 张给出了不同的回答。请勿使用。请重新导出；若再次出现，请使用另一个磁盘。</translation>
    </message>
    <message>
        <source>Read back, the file gives different answers on {changed} of {checked} images: the original stores its weights in half precision, and this rounding changed the answers. Choose safetensors, which keeps full precision.</source>
        <translation>读回检查发现，该文件对 {checked} 张图像中的 {changed} 张给出了不同的回答：原模型以半精度保存权重，舍入改变了这些回答。请选择保留全精度的 safetensors。</translation>
    </message>
    <message>
        <source>Read back, the file gives outputs that are not numbers. Do not use it. Export again. If this happens again, use another disk.</source>
        <translation>读回检查发现，该文件的输出不是数字。请勿使用。请重新导出；若再次出现，请使用另一个磁盘。</translation>
    </message>
    <message>
        <source>Read back, the file gives the same answers, but its outputs differ by up to {most}, more than rounding explains. Do not use it. Export again, or choose another format.</source>
        <translation>读回检查发现，该文件给出的回答相同，但其输出最多相差 {most}，超出舍入所能解释的范围。请勿使用。请重新导出，或选择其他格式。</translation>
    </message>
    <message>
        <source>Read back, the folder gives different answers on {changed} of {checked} images: the original stores its weights in half precision, and this rounding changed the answers. Choose ONNX, which keeps full precision.</source>
        <translation>读回检查发现，该文件夹对 {checked} 张图像中的 {changed} 张给出了不同的回答：原模型以半精度保存权重，舍入改变了这些回答。请选择保留全精度的 ONNX。</translation>
    </message>
    <message>
        <source>Reading it back and comparing its answers</source>
        <translation>正在读回并比较其回答</translation>
    </message>
    <message>
        <source>Reading the classifier’s own mistakes</source>
        <translation>正在读取分类器自身的错误</translation>
    </message>
    <message>
        <source>Reading the copy back</source>
        <translation>正在读回副本</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Reading the model’s features of the images</source>
        <translation>正在读取模型对图像提取的特征</translation>
    </message>
    <message>
        <source>Requests that no run has met keep the names of their images: {references}.</source>
        <translation>尚未由任何运行满足的请求仍保留其图像的名称：{references}。</translation>
    </message>
    <message>
        <source>Resets the last layers to random weights and trains them on the images to keep only.</source>
        <translation>将最后几层重置为随机权重，并只用待保留的图像训练它们。</translation>
    </message>
    <message>
        <source>Resets the weights with similar gradients for images to keep and images to forget, then trains on those to keep.</source>
        <translation>重置待保留与待遗忘图像的梯度相近的那些权重，然后用待保留的图像训练。</translation>
    </message>
    <message>
        <source>Retrain without these images</source>
        <translation>不含这些图像重新训练</translation>
    </message>
    <message>
        <source>Reusing the two examples for many questions would change this model&apos;s answers, so every question is read in full. This takes longer.</source>
        <translation>如果多个问题共用两个示例，会改变此模型的回答，因此每个问题都完整读取。这需要更长时间。</translation>
    </message>
    <message>
        <source>Row {line} of “{path}” has no path or no label. Fill it in, or remove the row.</source>
        <translation>“{path}”的第 {line} 行缺少路径或标签。请补上，或删除该行。</translation>
    </message>
    <message>
        <source>Run by onnxruntime, the file gives different answers on {changed} of {checked} images. Do not use it. Choose another format.</source>
        <translation>用 onnxruntime 运行时，文件在 {checked} 张图像中的 {changed} 张上回答不同。请勿使用。请选择其他格式。</translation>
    </message>
    <message>
        <source>Run the step “{stage}” first.</source>
        <translation>请先执行步骤“{stage}”。</translation>
    </message>
    <message>
        <source>Running both models on the image</source>
        <translation>正在用两个模型处理该图像</translation>
    </message>
    <message>
        <source>Running both models on the images</source>
        <translation>正在用两个模型处理图像</translation>
    </message>
    <message>
        <source>Running earlier models on the images</source>
        <translation>正在用先前的模型处理图像</translation>
    </message>
    <message>
        <source>Running the first sketch on the images</source>
        <translation>正在用第一个辅助模型处理图像</translation>
    </message>
    <message>
        <source>Running the new model on the images</source>
        <translation>正在用新模型处理图像</translation>
    </message>
    <message>
        <source>Running the original on the images</source>
        <translation>正在用原模型处理图像</translation>
    </message>
    <message>
        <source>Running the retrained model on the images</source>
        <translation>正在用重新训练的模型处理图像</translation>
    </message>
    <message>
        <source>Running the second sketch on the images</source>
        <translation>正在用第二个辅助模型处理图像</translation>
    </message>
    <message>
        <source>Running the sketch on the images</source>
        <translation>正在用辅助模型处理图像</translation>
    </message>
    <message>
        <source>SCRUB</source>
        <translation>SCRUB</translation>
    </message>
    <message>
        <source>SCRUB+R</source>
        <translation>SCRUB+R</translation>
    </message>
    <message>
        <source>SCRUB, then back to the epoch after which the images to forget were answered like unseen images of their classes.</source>
        <translation>先做 SCRUB，再退回到某一轮之后：那时对待遗忘图像的回答与对其类别中未见过的图像的回答相当。</translation>
    </message>
    <message>
        <source>Safetensors</source>
        <translation>Safetensors</translation>
    </message>
    <message>
        <source>SalUn</source>
        <translation>SalUn</translation>
    </message>
    <message>
        <source>Searching for copies of the images to forget</source>
        <translation>正在查找待遗忘图像的副本</translation>
    </message>
    <message>
        <source>Searching for the erased images</source>
        <translation>正在查找已删除的图像</translation>
    </message>
    <message>
        <source>Selective Synaptic Dampening</source>
        <translation>Selective Synaptic Dampening</translation>
    </message>
    <message>
        <source>Shows images to keep with noise that hides the class, then repairs the rest.</source>
        <translation>展示带有掩盖该类别的噪声的待保留图像，然后修复其余部分。</translation>
    </message>
    <message>
        <source>Similarity comes from the mistakes this classifier already makes. No multimodal model was asked.</source>
        <translation>相似度来自此分类器已有的错误。没有询问多模态模型。</translation>
    </message>
    <message>
        <source>Solved by retraining: the model was trained again without its images. It recognises {right} of {count} of them because of other images of their classes.</source>
        <translation>已通过重新训练解决：模型在没有这些图像的情况下重新训练。它凭同类别的其他图像识别出 {count} 张中的 {right} 张。</translation>
    </message>
    <message>
        <source>Some of these images have 8 bits and others more, so equal values mean different brightness. Save all of them with the same bit depth.</source>
        <translation>这些图像中有的为 8 位，有的更多，因此相同的数值表示不同的亮度。请将它们全部保存为相同的位深。</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>Stopped. Finished work is kept. Run again to continue from there.</source>
        <translation>已停止。已完成的工作会保留。再次运行即可从那里继续。</translation>
    </message>
    <message>
        <source>Stopped. Finished work is kept. You can continue at any time.</source>
        <translation>已停止。已完成的工作会保留。您可以随时继续。</translation>
    </message>
    <message>
        <source>Stopped. Nothing of this audit was kept. The next one starts over.</source>
        <translation>已停止。此次审计不保留任何内容；下一次从头开始。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed. You can check again at any time.</source>
        <translation>已停止。没有任何改动；您可以随时再次检查。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept. The next try starts over.</source>
        <translation>已停止。没有保留任何内容。下一次从头开始。</translation>
    </message>
    <message>
        <source>The administrator does not allow cells of the matrix to be set by hand. Undo the changes.</source>
        <translation>管理员不允许手动设置矩阵的单元格。请撤销这些更改。</translation>
    </message>
    <message>
        <source>The administrator does not allow forgetting {what} here. Allowed: {allowed}. Choose again.</source>
        <translation>管理员不允许在此遗忘{what}。允许的有：{allowed}。请重新选择。</translation>
    </message>
    <message>
        <source>The administrator does not allow images to be sent to a server. Choose another source of similarity.</source>
        <translation>管理员不允许将图像发送到服务器。请选择其他相似度来源。</translation>
    </message>
    <message>
        <source>The administrator does not allow images to forget to be sent. Withdraw the consent to send them.</source>
        <translation>管理员不允许发送待遗忘的图像。请撤回对发送它们的同意。</translation>
    </message>
    <message>
        <source>The administrator has not fixed a method. Start runs as in any other project.</source>
        <translation>管理员没有固定方法。请像在其他项目中一样启动运行。</translation>
    </message>
    <message>
        <source>The authority gave no time stamp in “{path}”. Send evidence.tsq to it again, or to another authority.</source>
        <translation>时间戳机构在“{path}”中没有给出时间戳。请再次发送 evidence.tsq，或联系另一家机构。</translation>
    </message>
    <message>
        <source>The benchmark&apos;s {where} contain duplicates: {names}.</source>
        <translation>基准测试的 {where} 中有重复项：{names}。</translation>
    </message>
    <message>
        <source>The benchmark&apos;s {where} contain {names}. Allowed are: {known}.</source>
        <translation>基准测试的 {where} 中有 {names}。允许的有：{known}。</translation>
    </message>
    <message>
        <source>The column split in “{path}” has {count} different values. Enter train or test there, or rename the column.</source>
        <translation>“{path}”中的 split 列有 {count} 个不同的值。请在其中写 train 或 test，或将该列改名。</translation>
    </message>
    <message>
        <source>The column {column} in “{path}” should contain file names, but contains something else ({found}). Save it as text.</source>
        <translation>“{path}”中的 {column} 列应为文件名，其内容却是别的（{found}）。请将其保存为文本。</translation>
    </message>
    <message>
        <source>The content of “{path}” has changed, although its size and date are the same. If this is intended, choose the model again; otherwise, restore the right file.</source>
        <translation>“{path}”的内容已改变，尽管大小和日期没有变。如果这是有意的，请重新选择模型；否则请恢复正确的文件。</translation>
    </message>
    <message>
        <source>The copy needs up to {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another place with --out.</source>
        <translation>副本最多需要 {needed} GB，而“{folder}”有 {free} GB 可用。请在那里腾出空间，或用 --out 选择其他位置。</translation>
    </message>
    <message>
        <source>The credit at “{host}” is used up. Top it up, then continue. Answers received are kept.</source>
        <translation>“{host}”的账户额度已用完。请充值后继续。已收到的回答会保留。</translation>
    </message>
    <message>
        <source>The dates are out of order ({dates}), so no record was signed. Correct the request, or set the computer&apos;s clock and repeat the step.</source>
        <translation>日期的先后顺序不对（{dates}），因此没有签署任何记录。请更正请求，或校准计算机的时钟后重做该步骤。</translation>
    </message>
    <message>
        <source>The file name “{name}” contains the name of the removed class. Choose another file name.</source>
        <translation>文件名“{name}”含有被移除类别的名称。请选择其他文件名。</translation>
    </message>
    <message>
        <source>The first trial of {method} in {tuning} must be its defaults. Write {{}}.</source>
        <translation>{tuning} 中 {method} 的第一个试验必须是其默认值。请写 {{}}。</translation>
    </message>
    <message>
        <source>The folder “packed” contains copies of the images that came with this project. Delete them yourself.</source>
        <translation>文件夹“packed”中有随此项目带来的图像副本：请自行删除。</translation>
    </message>
    <message>
        <source>The folder “{folder}” no longer exists. Put it back, or close the project and open it from its new location.</source>
        <translation>文件夹“{folder}”已不存在。请将其放回，或关闭项目并从新位置打开。</translation>
    </message>
    <message>
        <source>The folder “{path}” does not exist. Choose the multimodal model again.</source>
        <translation>文件夹“{path}”不存在。请重新选择多模态模型。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: NVIDIA&apos;s driver is not installed or not running. Ask the person who manages this computer to install it.</source>
        <translation>显卡“{name}”无法使用：没有安装 NVIDIA 驱动程序，或驱动程序没有运行。请让计算机的管理者安装。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: it failed a short test ({reason}). Restart the computer. If that does not help, ask the person who manages it for a newer driver.</source>
        <translation>显卡“{name}”无法使用：它没有通过一次简短的测试（{reason}）。请重启计算机；若无济于事，请向管理者索取更新的驱动程序。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: its driver is too old. It supports up to CUDA {found}, and CUDA {cuda} is needed. Ask the person who manages this computer for a newer driver.</source>
        <translation>显卡“{name}”无法使用：其驱动程序太旧。它最高支持 CUDA {found}，而需要 CUDA {cuda}。请向计算机的管理者索取更新的驱动程序。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: other programs use all of its memory. Close them and check again.</source>
        <translation>显卡“{name}”无法使用：其他程序占用了它的显存。请关闭它们，然后重新检查。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: this edition of the program does not support cards of its generation. Everything works on the processor, but more slowly.</source>
        <translation>显卡“{name}”无法使用：本程序的这一版本不支持这一代显卡。一切都能在处理器上运行，只是较慢。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: this edition of the program is for the processor only. Everything works, but more slowly. The CUDA edition uses the card.</source>
        <translation>显卡“{name}”无法使用：本程序的这一版本仅支持处理器。一切都能运行，只是较慢。CUDA 版本会使用显卡。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” was not found. If it is external, connect it and check again.</source>
        <translation>未找到显卡“{name}”。如果它是外接的，请将其连接，然后重新检查。</translation>
    </message>
    <message>
        <source>The images in “{path}” are not sorted into classes. Put the images of each class into a folder named after it.</source>
        <translation>“{path}”中的图像没有按类别整理。请将每个类别的图像放入以其命名的文件夹。</translation>
    </message>
    <message>
        <source>The images must be exactly those that were prepared.</source>
        <translation>图像必须恰好是所准备的那些。</translation>
    </message>
    <message>
        <source>The key contains a line break, a space or an invalid character, so it was not sent. Copy it again without anything around it.</source>
        <translation>密钥中有换行、空格或无效字符，因此没有发送。请重新复制，不要带上其他内容。</translation>
    </message>
    <message>
        <source>The key {key} has already signed this record. A second signature needs another person’s key.</source>
        <translation>密钥 {key} 已签署过此记录。第二个签名需要另一个人的密钥。</translation>
    </message>
    <message>
        <source>The labels of “{name}” are missing from “{path}”. Put the label file there too.</source>
        <translation>“{name}”的标签不在“{path}”中。请将标签文件也放在那里。</translation>
    </message>
    <message>
        <source>The list of chosen images was erased with the traces. Choose again what to forget.</source>
        <translation>选定图像的列表已随痕迹清除。请重新选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>The list of images was erased with the traces. Delete the forgotten images from the folder, read the images again, then continue.</source>
        <translation>图像列表已随痕迹清除。请从文件夹中删除已遗忘的图像，重新读取图像，然后继续。</translation>
    </message>
    <message>
        <source>The list of recent projects drops what was forgotten the next time the window opens.</source>
        <translation>窗口下次打开时，最近项目的列表会移除被遗忘的内容。</translation>
    </message>
    <message>
        <source>The method is {title}, with all its settings.</source>
        <translation>方法为 {title} 及其全部设置。</translation>
    </message>
    <message>
        <source>The method is {title}, {strength}, with all its settings.</source>
        <translation>方法为 {title}（{strength}）及其全部设置。</translation>
    </message>
    <message>
        <source>The method “{method}” of the package {package} can&apos;t be used ({reason}). Install another version of the package.</source>
        <translation>软件包 {package} 的方法“{method}”无法使用（{reason}）。请安装它的其他版本。</translation>
    </message>
    <message>
        <source>The model answers about the images to forget as if it had never seen them.</source>
        <translation>模型对待遗忘图像的回答就像从未见过它们一样。</translation>
    </message>
    <message>
        <source>The model does not answer about the images to forget as if it had never seen them.</source>
        <translation>模型对待遗忘图像的回答不像从未见过它们。</translation>
    </message>
    <message>
        <source>The model expects {channels} channels, and some images have {found}. Choose the images this model was made for, or convert them to {channels} channels.</source>
        <translation>模型需要 {channels} 个通道，而有些图像有 {found} 个。请选择此模型所针对的图像，或将其转换为 {channels} 个通道。</translation>
    </message>
    <message>
        <source>The model has {model} classes, but there are images of {images} classes ({folders}). Choose the images this model was made for, or another model. If the folders are not classes but, for example, patients, choose a list of the images: a CSV table with the columns path and label.</source>
        <translation>模型有 {model} 个类别，而图像有 {images} 个类别（{folders}）。请选择此模型所针对的图像，或其他模型。如果文件夹不是类别，而是例如患者，请选择图像列表：含 path 和 label 两列的 CSV 表格。</translation>
    </message>
    <message>
        <source>The model in “{path}” can&apos;t answer questions about images here ({reason}). Choose another folder, or continue without a multimodal model.</source>
        <translation>“{path}”中的模型在此处无法就图像回答问题（{reason}）。请选择其他文件夹，或不使用多模态模型继续。</translation>
    </message>
    <message>
        <source>The model in “{path}” gives answers that are not numbers at precision {dtype}. Choose float32, or another model.</source>
        <translation>“{path}”中的模型在精度 {dtype} 下给出的回答不是数字。请选择精度 float32，或其他模型。</translation>
    </message>
    <message>
        <source>The model in “{path}” lacks {count} weights that models of its kind have, or this version of transformers uses other names for them. Get the complete model folder, or another version of transformers.</source>
        <translation>“{path}”中的模型缺少此类模型应有的权重（{count} 个），或者它们在此版本的 transformers 中名称不同。请取得模型的完整文件夹，或其他版本的 transformers。</translation>
    </message>
    <message>
        <source>The model in “{path}” needs about {needed} GB of memory, and {free} GB is free ({device}). Close other programs, or choose a smaller model.</source>
        <translation>“{path}”中的模型大约需要 {needed} GB 内存，可用 {free} GB（{device}）。请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>The model in “{path}” needs the Python package {package}, which is not installed. Install it with: pip install {package}. Or choose another model.</source>
        <translation>“{path}”中的模型需要 Python 包 {package}，但这里没有安装。请用以下命令安装：pip install {package}。或者选择另一个模型。</translation>
    </message>
    <message>
        <source>The model must be {title} (SHA-256 {digest}…).</source>
        <translation>模型必须是 {title}（SHA-256 {digest}…）。</translation>
    </message>
    <message>
        <source>The model of {run} meets every limit, so it can be exported without permission.</source>
        <translation>{run} 的模型满足所有限值：无需许可即可导出。</translation>
    </message>
    <message>
        <source>The model was losing the rest: it was right about {before} % of the images to keep before and {after} % now, so unlearning was stopped. Choose a gentler strength or a lower learning rate.</source>
        <translation>模型正在失去其余部分：对待保留的图像，之前正确率为 {before} %，现在为 {after} %，因此停止了遗忘学习。请选择更温和的强度或更小的学习率。</translation>
    </message>
    <message>
        <source>The model was not trained on any of these images, so there is nothing to forget. Choose others.</source>
        <translation>模型没有用这些图像训练过，因此没有什么可遗忘。请选择其他图像。</translation>
    </message>
    <message>
        <source>The model was not trained on one of the chosen images, so there is nothing to forget: {names}. Remove it from the list.</source>
        <translation>有一张选定的图像未用于训练模型，因此没有什么可遗忘：{names}。请从列表中移除。</translation>
    </message>
    <message>
        <source>The model was not trained on {count} of the chosen images, so there is nothing to forget: {names}. Remove them from the list.</source>
        <translation>有 {count} 张选定的图像未用于训练模型，因此没有什么可遗忘：{names}。请从列表中移除。</translation>
    </message>
    <message>
        <source>The model&apos;s classes {missing} have no images here; found instead: {found}. Choose the images this model was made for, or assign the classes (with --class-order on the command line).</source>
        <translation>模型的类别 {missing} 在此处没有图像；找到的是：{found}。请选择此模型所针对的图像，或指定类别的对应关系（命令行中用 --class-order）。</translation>
    </message>
    <message>
        <source>The name of the class “{name}” can&apos;t be part of a question, because it is not text. Rename its folder and read the images again.</source>
        <translation>类别“{name}”的名称不是文本，不能成为问题的一部分。请将其文件夹改名，并重新读取图像。</translation>
    </message>
    <message>
        <source>The name of the class “{name}” contains “{mark}”, which stands for an image in this model&apos;s input. Rename its folder and read the images again.</source>
        <translation>类别“{name}”的名称含有“{mark}”，而它在此模型的输入中代表图像。请将其文件夹改名，并重新读取图像。</translation>
    </message>
    <message>
        <source>The name of the removed class is still in the model and can&apos;t be taken out. Nothing was written. Choose another format.</source>
        <translation>被移除类别的名称仍在模型中，无法取出。没有写入任何内容。请选择其他格式。</translation>
    </message>
    <message>
        <source>The new due date of “{reference}”, {until}, is not after {due}. Correct the date.</source>
        <translation>“{reference}”的新截止日期 {until} 不在 {due} 之后。请更正日期。</translation>
    </message>
    <message>
        <source>The officer&apos;s key of this record is not stored for this user. Look where you saved it before.</source>
        <translation>没有为此用户保存该记录的数据保护专员密钥。请查看您先前保存它的位置。</translation>
    </message>
    <message>
        <source>The only image in “{path}” can&apos;t be read. Copy it again from its source.</source>
        <translation>“{path}”中唯一的图像无法读取。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The operator may choose to forget: {kinds}.</source>
        <translation>操作员可以选择遗忘：{kinds}。</translation>
    </message>
    <message>
        <source>The package {package} provides a method “{method}”, but that name is taken. The method was left out. Ask for one with another name.</source>
        <translation>软件包 {package} 提供的方法“{method}”名称已被占用，因此略去。请索取使用其他名称的版本。</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Nothing was changed.</source>
        <translation>口令错误。没有作任何更改。</translation>
    </message>
    <message>
        <source>The passphrases don&apos;t match. Enter them again.</source>
        <translation>两次输入的口令不一致。请重新输入。</translation>
    </message>
    <message>
        <source>The path “{folder}” has {length} characters. Windows supports up to {longest} for a project. Choose a shorter name, or a folder closer to the drive’s root.</source>
        <translation>路径“{folder}”有 {length} 个字符。在 Windows 上，项目路径最多 {longest} 个字符。请选择更短的名称，或更靠近驱动器根目录的文件夹。</translation>
    </message>
    <message>
        <source>The project has no request “{reference}”. Add it first. Existing requests: {known}.</source>
        <translation>项目中没有请求“{reference}”。请先添加。现有的请求：{known}。</translation>
    </message>
    <message>
        <source>The project has no run “{run}”.</source>
        <translation>项目中没有运行“{run}”。</translation>
    </message>
    <message>
        <source>The project in “{folder}” is open in another window or used by a command. Close it there first.</source>
        <translation>“{folder}”中的项目已在另一个窗口中打开，或正被命令使用。请先在那里关闭它。</translation>
    </message>
    <message>
        <source>The project in “{folder}” is read-only: its folder is not writable, or a newer version created it. Copy it to a folder you can write to, or install the newer version.</source>
        <translation>“{folder}”中的项目为只读：其文件夹不可写，或由更新的版本创建。请将它复制到您可以写入的文件夹，或安装更新的版本。</translation>
    </message>
    <message>
        <source>The project needs {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another place.</source>
        <translation>项目需要 {needed} GB，而“{folder}”有 {free} GB 可用。请在那里腾出空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>The project no longer has the run {run}, so it can&apos;t be repeated.</source>
        <translation>项目中已没有运行 {run}：无法重复。</translation>
    </message>
    <message>
        <source>The reading or preprocessing of the model {title} differs from the administrator&apos;s settings. Ask the administrator to prepare the project again.</source>
        <translation>模型 {title} 的读取方式或预处理方式与管理员的设置不同。请让管理员重新准备项目。</translation>
    </message>
    <message>
        <source>The record of {run} shows names or thumbnails of forgotten images, because this was chosen.</source>
        <translation>{run} 的记录显示被遗忘图像的名称或缩略图，因为当初如此选择。</translation>
    </message>
    <message>
        <source>The request “{reference}” concerns other images than {run} forgot. Meet it with its own run, or enter another reference.</source>
        <translation>请求“{reference}”涉及的图像与 {run} 所遗忘的不同。请用单独的运行来满足它，或填写其他编号。</translation>
    </message>
    <message>
        <source>The request “{reference}” has no images yet. Choose them first.</source>
        <translation>请求“{reference}”尚未选择图像。请先选择。</translation>
    </message>
    <message>
        <source>The request “{reference}” was refused. Reopen it first.</source>
        <translation>请求“{reference}”已被拒绝。请先重新打开。</translation>
    </message>
    <message>
        <source>The share of images to forget that is still recognised can&apos;t be measured; at most {wanted} are allowed.</source>
        <translation>无法测量待遗忘的图像仍被识别的比例；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>The step ended unexpectedly. Earlier work is kept. Try again, or copy the details.</source>
        <translation>这一步意外结束。先前的工作已保留。请重试，或复制详情。</translation>
    </message>
    <message>
        <source>The step “{stage}” used an earlier version of “{path}”. It is run again.</source>
        <translation>步骤“{stage}”使用的是“{path}”的先前版本。该步骤将重新执行。</translation>
    </message>
    <message>
        <source>The time stamp “{path}” belongs to another record. Choose the answer to this record’s evidence.tsq.</source>
        <translation>时间戳“{path}”属于另一份记录。请选择对本记录 evidence.tsq 的答复。</translation>
    </message>
    <message>
        <source>The traces of {run} were erased, so it can&apos;t be continued, repeated or recorded again. Its results, export and record still exist.</source>
        <translation>{run} 的痕迹已被清除，因此无法继续、重复或重新记录。它的结果、导出和记录仍在。</translation>
    </message>
    <message>
        <source>The training images and their classes are fixed.</source>
        <translation>训练图像及其类别已固定。</translation>
    </message>
    <message>
        <source>The training images or their classes differ from the administrator&apos;s settings. Ask the administrator to prepare the project again.</source>
        <translation>训练图像或其类别与管理员的设置不同。请让管理员重新准备项目。</translation>
    </message>
    <message>
        <source>The variant {variant} builds on the parameters chosen for {method}, which is not among the methods.</source>
        <translation>变体 {variant} 沿用 {method} 的选定参数，但该方法不在所列方法之中。</translation>
    </message>
    <message>
        <source>The weights of “{path}” can&apos;t be written back under their names, so this model can&apos;t be exported.</source>
        <translation>“{path}”的权重无法按其名称写回，因此无法导出此模型。</translation>
    </message>
    <message>
        <source>The worse end of each figure&apos;s 95 % interval must also meet the limit.</source>
        <translation>每个数值的 95 % 区间中较差的一端也必须满足其限值。</translation>
    </message>
    <message>
        <source>There are no images in “{path}”. Choose a folder with one sub-folder per class.</source>
        <translation>“{path}”中没有图像。请选择每个类别各有一个子文件夹的文件夹。</translation>
    </message>
    <message>
        <source>There is already a request “{reference}”. Use another reference.</source>
        <translation>已有请求“{reference}”。请使用其他编号。</translation>
    </message>
    <message>
        <source>There is no evidence that this model recognises the classes. Another model may work better.</source>
        <translation>没有证据表明该模型能识别这些类别。换一个模型可能更好。</translation>
    </message>
    <message>
        <source>There is no method “{method}”. Methods: {methods}.</source>
        <translation>没有方法“{method}”。可用的方法：{methods}。</translation>
    </message>
    <message>
        <source>There is no space left in “{folder}”. Free some space there, then continue. Finished work is kept.</source>
        <translation>“{folder}”空间不足。请在那里腾出空间，然后继续。已完成的工作会保留。</translation>
    </message>
    <message>
        <source>There is not enough memory even for a few images at a time. Close other programs and continue. Finished work is kept.</source>
        <translation>即使一次只处理几张图像，内存也不足。请关闭其他程序后继续。已完成的工作会保留。</translation>
    </message>
    <message>
        <source>There was not enough memory for the model in “{path}”. Close other programs, or choose a smaller model.</source>
        <translation>内存不足以容纳“{path}”中的模型。请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>These are not the images that the administrator prepared. Restore those images, or ask the administrator to prepare the project again.</source>
        <translation>这些不是管理员所准备的图像。请将它们放回，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>These images have more than 8 bits, and their brightest value is {brightest}. Enter the value of white, for example {white} (with --white on the command line).</source>
        <translation>这些图像超过 8 位，其最亮值为 {brightest}。请说明哪个值代表白色，例如 {white}（命令行中用 --white）。</translation>
    </message>
    <message>
        <source>These images have no class {names}. Choose one of their classes.</source>
        <translation>这些图像中没有类别 {names}。请选择其现有的类别。</translation>
    </message>
    <message>
        <source>These images have no column “{name}”. Choose one of: {columns}.</source>
        <translation>这些图像没有“{name}”列。请从中选择一列：{columns}。</translation>
    </message>
    <message>
        <source>This computer has no compute device “{device}”. Choose another one, or cpu.</source>
        <translation>这台计算机没有计算设备“{device}”。请选择其他设备或 cpu。</translation>
    </message>
    <message>
        <source>This is not the model that the administrator prepared ({title}). Restore that model&apos;s file, or ask the administrator to prepare the project again.</source>
        <translation>这不是管理员所准备的模型（{title}）。请将那个模型的文件放回，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>This is not the officer&apos;s key of the record: its check value is {found}, the record&apos;s is {wanted}.</source>
        <translation>这不是该记录的数据保护专员密钥：其校验值为 {found}，而记录的为 {wanted}。</translation>
    </message>
    <message>
        <source>This model accepts one image at a time, so it is asked about each image alone, without the two examples.</source>
        <translation>此模型一次只接受一张图像，因此对每张图像单独提问，不带两个示例。</translation>
    </message>
    <message>
        <source>This model answers no questions: it compares each image with a caption for each class (zero-shot similarity).</source>
        <translation>此模型不回答问题：它将每张图像与每个类别的说明文字相比较（零样本相似度）。</translation>
    </message>
    <message>
        <source>This model can&apos;t be exported as a single weights file, because its configuration is in a folder with the weights. Choose the Hugging Face folder; its weights are safetensors too.</source>
        <translation>此模型不能导出为单个权重文件，因为其配置与权重一起位于文件夹中。请选择 Hugging Face 文件夹，其中的权重也是 safetensors 格式。</translation>
    </message>
    <message>
        <source>This model can&apos;t tell the classes apart. Another model, or none, is the better choice.</source>
        <translation>该模型无法区分这些类别。换一个模型或不使用模型会更好。</translation>
    </message>
    <message>
        <source>This model is too large for one ONNX file, which can contain up to 2 GB. Choose another format.</source>
        <translation>此模型对单个 ONNX 文件来说太大，后者最多容纳 2 GB。请选择其他格式。</translation>
    </message>
    <message>
        <source>This project has not been prepared for operators.</source>
        <translation>此项目尚未为操作员准备。</translation>
    </message>
    <message>
        <source>This system does not let programs keep it awake. If it goes to sleep, work continues afterwards.</source>
        <translation>此系统不允许程序让它保持唤醒。如果它进入睡眠，之后工作会继续。</translation>
    </message>
    <message>
        <source>Timing a training step</source>
        <translation>正在测量一个训练步的用时</translation>
    </message>
    <message>
        <source>Too much forgotten: the model recognises only {right} of {count} of its images, fewer than of images of the same classes that it was not trained on. This gives them away. Use a gentler strength, or retrain.</source>
        <translation>遗忘过多：模型只识别出 {count} 张图像中的 {right} 张，少于同类别、未用于训练的图像。这会暴露它们。请用更温和的强度，或重新训练。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Training diverged and was stopped. Choose a gentler strength or a lower learning rate.</source>
        <translation>训练发散，已停止。请选择更温和的强度或更小的学习率。</translation>
    </message>
    <message>
        <source>Trains a new model that has never seen the images to forget: the strongest proof.</source>
        <translation>训练一个从未见过待遗忘图像的新模型：最有力的证明。</translation>
    </message>
    <message>
        <source>Trains each image to forget with a wrong label, drawn at random.</source>
        <translation>用随机抽取的错误标签训练每张待遗忘的图像。</translation>
    </message>
    <message>
        <source>Trains with random labels, but changes only the weights that matter most to the images to forget.</source>
        <translation>用随机标签训练，但只改变对待遗忘图像最重要的权重。</translation>
    </message>
    <message>
        <source>Trying ways of preprocessing</source>
        <translation>正在尝试各种预处理方式</translation>
    </message>
    <message>
        <source>UNSIR, as described in the MeGU paper</source>
        <translation>UNSIR（按 MeGU 论文的描述）</translation>
    </message>
    <message>
        <source>UNSIR, as in its code</source>
        <translation>UNSIR（按其代码）</translation>
    </message>
    <message>
        <source>Unlearn or retrain first.</source>
        <translation>请先进行遗忘学习或重新训练。</translation>
    </message>
    <message>
        <source>Unpacking the project</source>
        <translation>正在解包项目</translation>
    </message>
    <message>
        <source>Version 0.1.0 wrote this record, and its marks have no openings. Write the record again with “megu report”.</source>
        <translation>这份记录由 0.1.0 版生成，它的标记没有开启值。请用“megu report”重新写一份记录。</translation>
    </message>
    <message>
        <source>Version 0.1.0 wrote “{path}”, which has room for one signature only. Write the record again.</source>
        <translation>“{path}”由 0.1.0 版写成，只能容纳一个签名。请重新写记录。</translation>
    </message>
    <message>
        <source>Weakens the weights that matter far more to the images to forget than to all images. Trains nothing.</source>
        <translation>削弱对待遗忘图像远比对全体图像更重要的权重；不进行训练。</translation>
    </message>
    <message>
        <source>With the outputs in this class order, the model&apos;s answers fit these images better ({percent} % right): {order}. Nothing was changed. Accept the order on the page Images, or with --class-order.</source>
        <translation>如果模型的输出按以下类别顺序排列，其回答与这些图像更相符（{percent} % 正确）：{order}。没有作任何更改。请在“图像”页面或用 --class-order 采用该顺序。</translation>
    </message>
    <message>
        <source>Without unseen images, it can&apos;t be measured whether an attacker finds the forgotten images; at most {wanted} are allowed.</source>
        <translation>没有未见过的图像就无法测量攻击者能否找出被遗忘的图像；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>正在写入模型</translation>
    </message>
    <message>
        <source>Writing the model card</source>
        <translation>正在写入模型卡</translation>
    </message>
    <message>
        <source>Writing the record and its report</source>
        <translation>正在生成记录及其报告</translation>
    </message>
    <message>
        <source>a retrained model does not learn it within {steps} steps, or knows it from the start</source>
        <translation>重新训练的模型在 {steps} 步内学不会它，或一开始就会</translation>
    </message>
    <message>
        <source>a sub-class</source>
        <translation>一个子类</translation>
    </message>
    <message>
        <source>all images with erased values of {column}</source>
        <translation>具有已被清除的 {column} 值的所有图像</translation>
    </message>
    <message>
        <source>all images with {column} {names}</source>
        <translation>{column} 为 {names} 的所有图像</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>chosen images</source>
        <translation>选定的图像</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>个类别</translation>
    </message>
    <message>
        <source>files</source>
        <translation>个文件</translation>
    </message>
    <message>
        <source>how strongly the model expects True as its next word, compared with False</source>
        <translation>模型以 True 而非 False 作为下一个词的预期有多强</translation>
    </message>
    <message>
        <source>how strongly the server&apos;s model expects True as its next word, compared with False</source>
        <translation>服务器的模型以 True 而非 False 作为下一个词的预期有多强</translation>
    </message>
    <message>
        <source>how well the caption “a photo of …” fits the image, against those of all other classes (zero-shot similarity)</source>
        <translation>与其他所有类别相比，说明文字“a photo of …”与图像的匹配程度（零样本相似度）</translation>
    </message>
    <message>
        <source>image passes</source>
        <translation>次图像计算</translation>
    </message>
    <message>
        <source>images</source>
        <translation>张图像</translation>
    </message>
    <message>
        <source>it is not known whether the original&apos;s training started from random weights or a pretrained file</source>
        <translation>不知道原模型的训练是从随机权重还是从预训练文件开始的</translation>
    </message>
    <message>
        <source>it is not known which images to forget the reference models were trained without; next to each model file, a text file of the same name must list the images it was trained on, one per line</source>
        <translation>不知道参考模型训练时没有用到哪些待遗忘的图像；每个模型文件旁须有同名的文本文件，列出其训练所用的图像，每行一张</translation>
    </message>
    <message>
        <source>it was not checked whether the training recipe of the retrained models gives a model as good as the original when used on all images</source>
        <translation>没有检查过重新训练的模型的训练配方用于全部图像时，能否得到与原模型一样好的模型</translation>
    </message>
    <message>
        <source>models of this kind don&apos;t end in a linear layer, so they have no features before it to read</source>
        <translation>此类模型不以线性层结尾，因此没有该层之前的特征可供读取</translation>
    </message>
    <message>
        <source>no images of these classes are known to be unseen</source>
        <translation>这些类别没有已知的未见过的图像</translation>
    </message>
    <message>
        <source>none of its images is left to test the models with</source>
        <translation>已经没有可用于测试模型的图像</translation>
    </message>
    <message>
        <source>not known yet: the first question shows how this server can answer</source>
        <translation>尚不清楚：要到第一个问题时才知道该服务器能如何回答</translation>
    </message>
    <message>
        <source>on all images, the training recipe of the retrained models gives a model more than 2 points better or worse than the original</source>
        <translation>重新训练的模型的训练配方用于全部图像时，得到的模型比原模型好或差超过 2 个百分点</translation>
    </message>
    <message>
        <source>one chosen image</source>
        <translation>一张选定的图像</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>个问题</translation>
    </message>
    <message>
        <source>random images</source>
        <translation>随机图像</translation>
    </message>
    <message>
        <source>rows of the list</source>
        <translation>行列表</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>the list of its images was erased with the traces, so they can&apos;t be found any more</source>
        <translation>其图像列表已随痕迹清除，因此再也找不到</translation>
    </message>
    <message>
        <source>the original and the retrained models differ too little to place other models between them</source>
        <translation>原模型与重新训练的模型相差太小，无法判断其他模型处于两者之间的何处</translation>
    </message>
    <message>
        <source>the pretrained file from which the original&apos;s training started was not given</source>
        <translation>没有提供原模型训练的起始预训练文件</translation>
    </message>
    <message>
        <source>the probability that the classifier itself gives to the other class</source>
        <translation>分类器自己给另一类别的概率</translation>
    </message>
    <message>
        <source>the share of True among several answers to the same question</source>
        <translation>对同一问题的多次回答中 True 的比例</translation>
    </message>
    <message>
        <source>there is no retrained model to compare with; retrain in this project, or give the file of a retrained model</source>
        <translation>没有可供比较的重新训练的模型；请在此项目中重新训练，或提供重新训练的模型的文件</translation>
    </message>
    <message>
        <source>there is no untrained model to compare with</source>
        <translation>没有可供比较的未经训练的模型</translation>
    </message>
    <message>
        <source>this attack needs at least two reference models, each trained on a random half of the images</source>
        <translation>此攻击至少需要两个参考模型，每个都用随机一半的图像训练</translation>
    </message>
    <message>
        <source>transformers can&apos;t build the model in “{path}” from its config.json: {reason}. Ask the model&apos;s author for the folder as it was saved.</source>
        <translation>transformers 无法根据 config.json 构建“{path}”中的模型：{reason}。请向模型作者索取保存时的原始文件夹。</translation>
    </message>
    <message>
        <source>ways of preprocessing</source>
        <translation>种图像预处理方式</translation>
    </message>
    <message>
        <source>whether the server&apos;s answer is True (1) or False (0)</source>
        <translation>服务器的回答是 True（1）还是 False（0）</translation>
    </message>
    <message>
        <source>whole classes</source>
        <translation>整个类别</translation>
    </message>
    <message>
        <source>with fewer than two retrained models, it is not known how much they differ, and the floor may be too low</source>
        <translation>重新训练的模型少于两个时，不知道它们之间相差多少，下限可能偏低</translation>
    </message>
    <message>
        <source>{batch} images at once would not fit into free memory, so each step is computed in {parts} parts. The run takes about a third longer.</source>
        <translation>一次 {batch} 张图像超出可用内存，因此每一步分成 {parts} 部分计算。运行大约多花三分之一的时间。</translation>
    </message>
    <message>
        <source>{count} chosen images</source>
        <translation>{count} 张选定的图像</translation>
    </message>
    <message>
        <source>{count} images are chosen to forget, and the administrator requires at least {least}. Choose more.</source>
        <translation>已选 {count} 张待遗忘的图像，而管理员要求至少 {least} 张。请选择更多。</translation>
    </message>
    <message>
        <source>{count} images can&apos;t be read. Repair them and read the folder again, or leave them out.</source>
        <translation>有 {count} 张图像无法读取。请修复后重新读取文件夹，或将其排除。</translation>
    </message>
    <message>
        <source>{count} names on the list match no image, or more than one: {names}. Correct the list. To continue without them and save their names, use --not-found FILE.</source>
        <translation>列表中有 {count} 个名称没有匹配的图像，或匹配多张图像：{names}。请更正列表。要跳过它们继续并保存其名称，请使用 --not-found FILE。</translation>
    </message>
    <message>
        <source>{count} of the chosen images are not among these images: {names}. Remove them from the list, or correct them.</source>
        <translation>有 {count} 张选定的图像不在这些图像之中：{names}。请从列表中移除或更正。</translation>
    </message>
    <message>
        <source>{count} ways of preprocessing were not tried because it would take too long. If too few images are right, ask the model’s author, and choose the preprocessing on the page Model or with --preprocessing.</source>
        <translation>有 {count} 种预处理方式没有尝试，因为会花太长时间。如果正确的图像太少，请询问模型作者，并在“模型”页面或用 --preprocessing 选择预处理方式。</translation>
    </message>
    <message>
        <source>{found} images were forgotten; at least {wanted} are required.</source>
        <translation>遗忘了 {found} 张图像；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>{found} of the images to forget are still recognised; at most {wanted} are allowed.</source>
        <translation>待遗忘的图像中仍有 {found} 被识别；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>{found} of the images to forget are still recognised; only {wanted} are allowed.</source>
        <translation>待遗忘的图像中仍有 {found} 被识别；只允许 {wanted}。</translation>
    </message>
    <message>
        <source>{method} can&apos;t forget {what}: it works for {suits}. Choose another method, such as MeGU+, or retrain.</source>
        <translation>{method} 无法遗忘{what}：它适用于{suits}。请选择其他方法，例如 MeGU+，或重新训练。</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names} ({column}) within {of}</source>
        <translation>{of} 中的 {names}（{column}）</translation>
    </message>
    <message>
        <source>{names} within {of}</source>
        <translation>{of} 中的 {names}</translation>
    </message>
    <message>
        <source>{package} provides the architecture {architecture}, but that name is taken. It needs another name.</source>
        <translation>{package} 提供的架构 {architecture} 名称已被占用。它需要另一个名称。</translation>
    </message>
    <message>
        <source>{package} provides the architecture {architecture}, which can&apos;t be used: {reason}.</source>
        <translation>{package} 提供的架构 {architecture} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>{percent} % of the training images, drawn at random (seed {seed})</source>
        <translation>{percent} % 的训练图像，随机抽取（种子 {seed}）</translation>
    </message>
    <message>
        <source>{run} continues from {start}, which did not use the method and settings that the administrator fixed ({title}). Start a new run from the original.</source>
        <translation>{run} 接续自 {start}，而后者没有使用管理员固定的方法和设置（{title}）。请从原模型启动新的运行。</translation>
    </message>
    <message>
        <source>{run} did not use the method and settings that the administrator fixed ({title}). Start a new run with these.</source>
        <translation>{run} 没有使用管理员固定的方法和设置（{title}）。请用这些设置启动新的运行。</translation>
    </message>
    <message>
        <source>{run} has met the request “{reference}”, so its images can&apos;t be changed any more.</source>
        <translation>请求“{reference}”已由 {run} 满足，其图像不能再更改。</translation>
    </message>
    <message>
        <source>{run} has no evidence record, and none can be written afterwards. Write it first (megu report).</source>
        <translation>{run} 没有证据记录，此后也无法再写入。请先写入（megu report）。</translation>
    </message>
    <message>
        <source>{tuning} uses the same data for tuning as {scenario} for reporting. Tune on other classes, or on another draw.</source>
        <translation>{tuning} 在 {scenario} 所报告的同一数据上调参。请在其他类别上，或在另一次抽取上调参。</translation>
    </message>
    <message>
        <source>“{folder}” already contains a project. Open it, or choose another folder.</source>
        <translation>“{folder}”中已有一个项目。请打开它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{folder}” contains no evidence record. Choose the folder with evidence.json.</source>
        <translation>“{folder}”中没有证据记录。请选择含有 evidence.json 的文件夹。</translation>
    </message>
    <message>
        <source>“{folder}” contains no project. Choose the folder with the file project.json.</source>
        <translation>“{folder}”中没有项目。请选择含有 project.json 文件的文件夹。</translation>
    </message>
    <message>
        <source>“{folder}” has no room for {needed} GB of decoded images. They are decoded again each time, which takes longer. Free some space there to avoid this.</source>
        <translation>“{folder}”没有空间存放 {needed} GB 的解码图像。因此每次重新解码，需要更长时间。请在那里腾出空间以避免这种情况。</translation>
    </message>
    <message>
        <source>“{folder}” ran out of space for the copy, so the copy was deleted. Free some space there, or choose another place with --out.</source>
        <translation>“{folder}”的空间不足以存放副本，因此已将其删除。请在那里腾出空间，或用 --out 选择其他位置。</translation>
    </message>
    <message>
        <source>“{host}” accepts no more questions for now. Continue later. Answers received are kept.</source>
        <translation>“{host}”暂时不接受更多问题。请稍后继续。已收到的回答会保留。</translation>
    </message>
    <message>
        <source>“{host}” does not let you use the model “{model}”. Choose another one, or ask the person who runs the server.</source>
        <translation>“{host}”不允许您使用模型“{model}”。请选择其他模型，或询问服务器的管理者。</translation>
    </message>
    <message>
        <source>“{host}” does not respond. Check that the server is running and reachable from here, then continue. Answers received are kept.</source>
        <translation>“{host}”没有响应。请检查服务器是否在运行、从这里能否连接，然后继续。已收到的回答会保留。</translation>
    </message>
    <message>
        <source>“{host}” has no model “{model}” at this address. Check the model&apos;s name and the address.</source>
        <translation>“{host}”在此地址上没有模型“{model}”。请检查模型的名称和地址。</translation>
    </message>
    <message>
        <source>“{host}” has no model “{model}”. It has: {models}. Enter one of these names.</source>
        <translation>“{host}”没有模型“{model}”。它有：{models}。请输入其中一个名称。</translation>
    </message>
    <message>
        <source>“{host}” keeps closing the connection. Check the server, then continue. Answers received are kept.</source>
        <translation>“{host}”不断中断连接。请检查服务器，然后继续。已收到的回答会保留。</translation>
    </message>
    <message>
        <source>“{host}” keeps failing (HTTP {status}: {reason}). Check the server&apos;s log, then continue. Answers received are kept.</source>
        <translation>“{host}”不断出错（HTTP {status}：{reason}）。请查看服务器的日志，然后继续。已收到的回答会保留。</translation>
    </message>
    <message>
        <source>“{host}” redirects to “{target}”. Nothing was sent there. Enter that address to use it.</source>
        <translation>“{host}”重定向到“{target}”。没有向那里发送任何内容。要使用它，请输入该地址。</translation>
    </message>
    <message>
        <source>“{host}” rejects the question (HTTP {status}: {reason}). Check that its model accepts several images.</source>
        <translation>“{host}”拒绝了问题（HTTP {status}：{reason}）。请检查那里的模型是否接受多张图像。</translation>
    </message>
    <message>
        <source>“{host}” requires a key, or does not accept this one. Enter it again, or ask for a new one.</source>
        <translation>“{host}”要求密钥，或不接受此密钥。请重新输入，或索取新的密钥。</translation>
    </message>
    <message>
        <source>“{host}” sends unreadable answers ({reason}). Check that the address belongs to an OpenAI-compatible server, and test the connection again.</source>
        <translation>“{host}”发来的回答无法读取（{reason}）。请检查该地址是否为 OpenAI 兼容服务器的地址，并重新测试连接。</translation>
    </message>
    <message>
        <source>“{host}” takes too long to answer. Ask fewer questions in parallel or use a smaller model there, then continue. Answers received are kept.</source>
        <translation>“{host}”回答得太慢。请减少同时提问的数量，或在那里使用较小的模型，然后继续。已收到的回答会保留。</translation>
    </message>
    <message>
        <source>“{name}” appears twice in “{path}”, with different values. Keep one of the rows.</source>
        <translation>“{name}”在“{path}”中出现两次，且数值不同。请只保留其中一行。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be {value}. Allowed: {allowed}.</source>
        <translation>“{name}”不能为 {value}。允许的值：{allowed}。</translation>
    </message>
    <message>
        <source>“{name}” has only images to forget. Agree to send some of them first, or use a model on this computer.</source>
        <translation>“{name}”只有待遗忘的图像。请先同意发送其中一部分，或使用这台计算机上的模型。</translation>
    </message>
    <message>
        <source>“{name}” in “{path}” has changed since it was read. Read the folder again.</source>
        <translation>“{path}”中的“{name}”自读取以来已发生变化。请重新读取文件夹。</translation>
    </message>
    <message>
        <source>“{path}” already exists, and keys are never overwritten. Choose another name.</source>
        <translation>“{path}”已存在，绝不覆盖密钥。请选择其他名称。</translation>
    </message>
    <message>
        <source>“{path}” already exists, and nothing is overwritten. Choose another name with --out.</source>
        <translation>“{path}”已存在，不会覆盖任何内容。请用 --out 选择其他名称。</translation>
    </message>
    <message>
        <source>“{path}” already exists, and nothing is overwritten. Choose another place or name.</source>
        <translation>“{path}”已存在，不会覆盖任何内容。请选择其他位置或名称。</translation>
    </message>
    <message>
        <source>“{path}” belongs to another network than the original: only {fits} of {of} tensors fit. Choose the file its training started from, or say that you don&apos;t know it.</source>
        <translation>“{path}”属于与原模型不同的网络：{of} 个张量中只有 {fits} 个匹配。请选择其训练的起始文件，或说明您不知道。</translation>
    </message>
    <message>
        <source>“{path}” contains NumPy arrays. Ask the model&apos;s author for the weights of the PyTorch model.</source>
        <translation>“{path}”中是 NumPy 数组。请让模型作者提供 PyTorch 模型的权重。</translation>
    </message>
    <message>
        <source>“{path}” contains a JAX model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>“{path}”中是 JAX 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” contains a custom architecture ({kind}) that can&apos;t be rebuilt without its program. Its weights were read; no code was run. Ask the model&apos;s author for help.</source>
        <translation>“{path}”中是自定义架构（{kind}），没有其程序就无法重建。只读取了权重，没有运行任何代码。请向模型作者求助。</translation>
    </message>
    <message>
        <source>“{path}” contains a different kind of model ({found}) than the project ({wanted}). Choose models with the same layers and classes.</source>
        <translation>“{path}”中的模型（{found}）与项目的模型（{wanted}）种类不同。请选择层和类别相同的模型。</translation>
    </message>
    <message>
        <source>“{path}” contains a model of type “{kind}”, not an image classifier. Choose a classifier&apos;s folder.</source>
        <translation>“{path}”中的模型类型为“{kind}”，不是图像分类器。请选择分类器的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” contains a model that needs its own program code (“{kind}”), which was not run. Ask the model&apos;s author for a classifier that transformers supports directly.</source>
        <translation>“{path}”中的模型需要其自身的程序代码（“{kind}”），没有运行。请让模型作者提供 transformers 直接支持的分类器。</translation>
    </message>
    <message>
        <source>“{path}” contains a model with weights for TensorFlow or JAX only. Ask for its model.safetensors.</source>
        <translation>“{path}”中的模型只有用于 TensorFlow 或 JAX 的权重。请索取其 model.safetensors。</translation>
    </message>
    <message>
        <source>“{path}” contains a model&apos;s configuration without its weights. Ask for its model.safetensors.</source>
        <translation>“{path}”中有模型的配置而没有权重。请索取其 model.safetensors。</translation>
    </message>
    <message>
        <source>“{path}” contains a path that leads outside it ({name}). Ordinary archives don&apos;t. Ask for the images again.</source>
        <translation>“{path}”中有指向其外部的路径（{name}）。普通压缩包不会如此。请重新索取图像。</translation>
    </message>
    <message>
        <source>“{path}” contains more than {most} files, which no packed project does. Nothing was unpacked. Ask the person who sent it.</source>
        <translation>“{path}”含有超过 {most} 个文件，任何打包的项目都不会如此。没有解包任何内容。请询问发送者。</translation>
    </message>
    <message>
        <source>“{path}” contains no certificate. Choose the authority’s root certificate, a PEM file.</source>
        <translation>“{path}”中没有证书。请选择该机构的根证书（PEM 格式文件）。</translation>
    </message>
    <message>
        <source>“{path}” contains no key. Choose the file saved as a key: one line of 64 characters.</source>
        <translation>“{path}”中没有密钥。请选择当初保存为密钥的文件：一行 64 个字符。</translation>
    </message>
    <message>
        <source>“{path}” contains no weights. Ask the model&apos;s author for its state_dict.</source>
        <translation>“{path}”中没有权重。请让模型作者提供其 state_dict。</translation>
    </message>
    <message>
        <source>“{path}” contains other images: {missing} of {of} images are missing, for example {name}. Choose the place these images were moved to.</source>
        <translation>“{path}”中是其他图像：{of} 张图像中缺少 {missing} 张，例如 {name}。请选择这些图像移动到的位置。</translation>
    </message>
    <message>
        <source>“{path}” contains program code, which was not run. Ask the model&apos;s author for the weights alone, saved with torch.save(model.state_dict(), …).</source>
        <translation>“{path}”含有程序代码，没有运行。请让模型作者只提供权重，用 torch.save(model.state_dict(), …) 保存。</translation>
    </message>
    <message>
        <source>“{path}” contains the file name “{name}”, which is not allowed on Windows. Unpack it on another system, or rename that file where the project was packed.</source>
        <translation>“{path}”中的文件名“{name}”在 Windows 上不允许使用。请在其他系统上解包，或在打包项目的地方将该文件改名。</translation>
    </message>
    <message>
        <source>“{path}” contains the file name “{name}”, which is too long for this disk. Unpack it on another system, or shorten the name where the project was packed.</source>
        <translation>“{path}”中的文件名“{name}”对此磁盘来说太长。请在其他系统上解包，或在打包项目的地方缩短该名称。</translation>
    </message>
    <message>
        <source>“{path}” contains the file name “{name}”, which no packed project has. Nothing was unpacked. Ask the person who sent it.</source>
        <translation>“{path}”中有文件名“{name}”，打包的项目中不会有这种名称。没有解包任何内容。请询问发送者。</translation>
    </message>
    <message>
        <source>“{path}” contains weights of a network that is not in torchvision, timm or the ResNets for small images. The first weight is called “{example}”. Ask the model&apos;s author which network it is.</source>
        <translation>“{path}”中的权重所属网络不在 torchvision、timm 或小图像 ResNet 之中。第一个权重名为“{example}”。请询问模型作者这是哪种网络。</translation>
    </message>
    <message>
        <source>“{path}” contains weights that are not numbers: its training failed. Ask for an earlier copy.</source>
        <translation>“{path}”中的权重不是数字：其训练出了问题。请索取更早的副本。</translation>
    </message>
    <message>
        <source>“{path}” contains weights that can&apos;t be trained further: they are quantised, sparse or integers. Ask the model&apos;s author for the model before compression.</source>
        <translation>“{path}”中的权重无法继续训练：它们是量化的、稀疏的或整数。请让模型作者提供压缩之前的模型。</translation>
    </message>
    <message>
        <source>“{path}” declares more data than this computer can hold. Split it into smaller files.</source>
        <translation>“{path}”声明的数据量超出了这台计算机的容量。请将其拆分为较小的文件。</translation>
    </message>
    <message>
        <source>“{path}” differs from what the administrator sealed: it was changed or replaced. Restore it from a copy, or ask the administrator to prepare the project again.</source>
        <translation>“{path}”与管理员所封存的内容不同：它被更改或替换过。请从副本恢复，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>“{path}” differs from what the step “{stage}” wrote: someone changed it, or the disk is failing. Compare or export again to run the step again.</source>
        <translation>“{path}”与步骤“{stage}”写入的内容不同：有人修改过它，或者磁盘出了故障。请再次比较或导出，以重新执行该步骤。</translation>
    </message>
    <message>
        <source>“{path}” differs from what the step “{stage}” wrote: someone changed it, or the disk is failing. The step is run again.</source>
        <translation>“{path}”与步骤“{stage}”写入的内容不同：有人修改过它，或者磁盘出了故障。该步骤将重新执行。</translation>
    </message>
    <message>
        <source>“{path}” differs from what was written. Pack again. If this happens again, use another disk.</source>
        <translation>“{path}”与写入的内容不同。请重新打包；若再次出现，请使用另一个磁盘。</translation>
    </message>
    <message>
        <source>“{path}” does not exist. Choose the model file again.</source>
        <translation>“{path}”不存在。请重新选择模型文件。</translation>
    </message>
    <message>
        <source>“{path}” does not match its name or is damaged. Copy it again from its source.</source>
        <translation>“{path}”与其名称所示不符，或已损坏。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>“{path}” has a password or uses a compression that can&apos;t be read here. Unpack it and choose the folder.</source>
        <translation>“{path}”带有密码，或使用了此处无法读取的压缩方式。请将其解包，然后选择文件夹。</translation>
    </message>
    <message>
        <source>“{path}” has changed since an earlier model was exported. The record lists that model: restore the file from a backup, then write the record.</source>
        <translation>自导出先前的模型以来，“{path}”已被更改。记录会列出该模型：请从备份恢复此文件，然后再生成记录。</translation>
    </message>
    <message>
        <source>“{path}” has no column label with the class of each image; found: {found}. Rename the column to label.</source>
        <translation>“{path}”没有给出每张图像类别的 label 列；现有：{found}。请将相应的列改名为 label。</translation>
    </message>
    <message>
        <source>“{path}” has no image column; found: {found}. Choose an image data set.</source>
        <translation>“{path}”没有图像列；现有：{found}。请选择图像数据集。</translation>
    </message>
    <message>
        <source>“{path}” has no processor, so text and images can&apos;t be prepared for the model. Get the complete model folder.</source>
        <translation>“{path}”没有 processor，因此无法为其准备文字和图像。请取得模型的完整文件夹。</translation>
    </message>
    <message>
        <source>“{path}” has no weights in safetensors format. Add the model&apos;s .safetensors files.</source>
        <translation>“{path}”没有 safetensors 格式的权重。请将模型的 .safetensors 文件放入其中。</translation>
    </message>
    <message>
        <source>“{path}” is a Core ML model, converted from another one. Ask for the original PyTorch model.</source>
        <translation>“{path}”是由其他模型转换而来的 Core ML 模型。请索取原来的 PyTorch 模型。</translation>
    </message>
    <message>
        <source>“{path}” is a Keras model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>“{path}”是 Keras 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” is a PaddlePaddle model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>“{path}”是 PaddlePaddle 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” is a TensorFlow model. Only PyTorch models can be opened here. Ask whether there is a PyTorch version.</source>
        <translation>“{path}”是 TensorFlow 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” is a TorchScript program, which was not run. Ask the model&apos;s author for the weights alone.</source>
        <translation>“{path}”是 TorchScript 程序，没有运行。请让模型作者只提供权重。</translation>
    </message>
    <message>
        <source>“{path}” is a compiled program, which was not run. Ask the model&apos;s author for the weights alone.</source>
        <translation>“{path}”是编译后的程序，没有运行。请让模型作者只提供权重。</translation>
    </message>
    <message>
        <source>“{path}” is a fastai learner, a program that was not run. Ask for the weights of its network.</source>
        <translation>“{path}”是 fastai 的 learner，它是一个程序，没有运行。请索取其网络的权重。</translation>
    </message>
    <message>
        <source>“{path}” is a folder without a model. Choose the model file inside it, or a folder with config.json and model.safetensors.</source>
        <translation>“{path}”是一个没有模型的文件夹。请选择其中的模型文件，或含有 config.json 和 model.safetensors 的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is a language model for llama.cpp, not an image classifier. Choose the classifier&apos;s file.</source>
        <translation>“{path}”是用于 llama.cpp 的语言模型，不是图像分类器。请选择分类器的文件。</translation>
    </message>
    <message>
        <source>“{path}” is a program made with torch.export, which was not run. Ask the model&apos;s author for the weights alone.</source>
        <translation>“{path}”是用 torch.export 生成的程序，没有运行。请让模型作者只提供权重。</translation>
    </message>
    <message>
        <source>“{path}” is a scikit-learn or similar model, which has no layers to retrain. Only PyTorch neural networks can be opened here. Ask whether there is one.</source>
        <translation>“{path}”是 scikit-learn 或类似工具的模型，没有可重新训练的层。此处只能打开 PyTorch 的神经网络。请询问是否有这样的模型。</translation>
    </message>
    <message>
        <source>“{path}” is an ONNX model, converted from another one. Ask for the original PyTorch model.</source>
        <translation>“{path}”是由其他模型转换而来的 ONNX 模型。请索取原来的 PyTorch 模型。</translation>
    </message>
    <message>
        <source>“{path}” is an archive. Unpack it and choose the model file inside.</source>
        <translation>“{path}”是压缩包。请将其解包，然后选择其中的模型文件。</translation>
    </message>
    <message>
        <source>“{path}” is empty. Ask for the model file again.</source>
        <translation>“{path}”是空的。请重新索取模型的文件。</translation>
    </message>
    <message>
        <source>“{path}” is incomplete or damaged. Copy it again from its source.</source>
        <translation>“{path}”不完整或已损坏。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>“{path}” is inside the project you are packing. Choose a place outside it with --out.</source>
        <translation>“{path}”位于要打包的项目之内。请用 --out 选择项目之外的位置。</translation>
    </message>
    <message>
        <source>“{path}” is missing, unreadable or changed since the project read it. Put it back, or run the project with --read-again, then pack it.</source>
        <translation>“{path}”缺失、无法读取，或自项目读取以来已发生变化。请将其放回，或用 --read-again 运行项目，然后再打包。</translation>
    </message>
    <message>
        <source>“{path}” is not a YAML file: {reason}.</source>
        <translation>“{path}”不是 YAML 文件：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is not a benchmark configuration: it has more than {most} kB or {depth} levels, or repeats itself too often.</source>
        <translation>“{path}”不是基准测试的配置：它超过 {most} kB 或 {depth} 层，或者重复次数过多。</translation>
    </message>
    <message>
        <source>“{path}” is not a model file that can be opened here. Ask for the model&apos;s weights as a .safetensors or .pt file.</source>
        <translation>“{path}”不是可在此处打开的模型文件。请索取模型的权重，格式为 .safetensors 或 .pt 文件。</translation>
    </message>
    <message>
        <source>“{path}” is not a model folder: it has no readable config.json. Choose the folder that contains it.</source>
        <translation>“{path}”不是模型文件夹：其中没有可读的 config.json。请选择含有它的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is not a packed project. Choose a .megu file that was created by packing a project.</source>
        <translation>“{path}”不是打包的项目。请选择打包项目时生成的 .megu 文件。</translation>
    </message>
    <message>
        <source>“{path}” is not a readable evidence record. Choose the original file evidence.json.</source>
        <translation>“{path}”不是可读取的证据记录。请选择原始的 evidence.json 文件。</translation>
    </message>
    <message>
        <source>“{path}” is not a valid project file. Restore it from a copy, or start a new project in another folder.</source>
        <translation>“{path}”不是有效的项目文件。请从副本恢复，或在另一个文件夹中新建项目。</translation>
    </message>
    <message>
        <source>“{path}” is not among the images that this record lists as forgotten. A renamed image would be found; an image that was saved again counts as a different one.</source>
        <translation>“{path}”不在此记录列出的已遗忘图像之中。改过名称的图像能够找到；重新保存过的则视为另一张图像。</translation>
    </message>
    <message>
        <source>“{path}” is not an answer of a time-stamp authority. Choose the file that it sent, often named .tsr.</source>
        <translation>“{path}”不是时间戳机构的答复。请选择机构发来的文件，扩展名通常为 .tsr。</translation>
    </message>
    <message>
        <source>“{path}” is not in a project. Give the project with --project DIR.</source>
        <translation>“{path}”不在任何项目中。请用 --project DIR 说明项目的位置。</translation>
    </message>
    <message>
        <source>“{path}” is not the model that was exported. It is exported again; the existing file stays.</source>
        <translation>“{path}”不是当初导出的模型。将重新导出；原有文件保持不动。</translation>
    </message>
    <message>
        <source>“{path}” is not valid. Copy the folder again from its source.</source>
        <translation>“{path}”无效。请从来源处重新复制文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is the officer’s key, which opens this record’s marks. It does not sign: a signature needs its own key. Choose that key, or create one.</source>
        <translation>“{path}”是数据保护专员的密钥，用来开启本记录的标记。它不用于签名：签名需要单独的密钥。请选择该密钥，或生成一把。</translation>
    </message>
    <message>
        <source>“{path}” lists an image outside its own folder (“{name}”). Move the list to a folder that contains all images.</source>
        <translation>“{path}”列出了其文件夹之外的图像（“{name}”）。请将列表移到含有所有图像的文件夹中。</translation>
    </message>
    <message>
        <source>“{path}” lists different images than those chosen: someone changed it. Restore it, or choose the images again.</source>
        <translation>“{path}”列出的图像与所选的不同：有人修改过它。请恢复原文件，或重新选择图像。</translation>
    </message>
    <message>
        <source>“{path}” lists no images. Choose another list.</source>
        <translation>“{path}”没有列出任何图像。请选择其他列表。</translation>
    </message>
    <message>
        <source>“{path}” lists none of the project&apos;s images. Write one name per line, for example {example}.</source>
        <translation>“{path}”没有列出项目的任何图像。请每行写一个名称，例如 {example}。</translation>
    </message>
    <message>
        <source>“{path}” needs the columns “path” and “label” in its first line; found: {found}. Rename them there.</source>
        <translation>“{path}”的第一行需要“path”和“label”列；现有：{found}。请在那里改名。</translation>
    </message>
    <message>
        <source>“{path}” of the step “{stage}” keeps changing while it is in use. Find the program that writes to it, or move the project to another disk.</source>
        <translation>步骤“{stage}”的“{path}”在使用期间不断变化。请查明是哪个程序在写入，或把项目移到另一个磁盘。</translation>
    </message>
    <message>
        <source>“{path}” was changed after signing, or was never signed. Ask for the original file.</source>
        <translation>“{path}”在签名之后被更改过，或从未签名。请索取原始文件。</translation>
    </message>
    <message>
        <source>“{path}” was compressed after it was saved. Ask for the original PyTorch file.</source>
        <translation>“{path}”在保存之后又被压缩过。请索取原始的 PyTorch 文件。</translation>
    </message>
    <message>
        <source>“{path}” was written, but can&apos;t be loaded: {reason}</source>
        <translation>“{path}”已写入，但无法加载：{reason}</translation>
    </message>
    <message>
        <source>“{path}” would need {whole} GB unpacked, more than {most} times its size. Archives made to fill a disk do that. Nothing was unpacked. Ask the person who sent it.</source>
        <translation>“{path}”解包后将占用 {whole} GB，超过其大小的 {most} 倍，就像专为填满磁盘而做的压缩包。没有解包任何内容。请询问发送者。</translation>
    </message>
    <message>
        <source>“{path}”, the start of the original&apos;s training, no longer exists. Choose it again on the page Model, or say there that you don&apos;t know it.</source>
        <translation>原模型训练的起始文件“{path}”已不存在。请在“模型”页面重新选择，或在那里说明您不知道。</translation>
    </message>
    <message>
        <source>“{text}” is a date, not the name of a person or an organisation. Enter a name, or leave it empty.</source>
        <translation>“{text}”是日期，不是个人或机构的名称。请填写名称，或将其留空。</translation>
    </message>
    <message>
        <source>“{title}” uses an operation that ONNX does not support. Choose another format.</source>
        <translation>“{title}”使用了 ONNX 不支持的运算。请选择其他格式。</translation>
    </message>
    <message>
        <source>“{url}” is not a server address. Enter one such as http://localhost:8080/v1.</source>
        <translation>“{url}”不是服务器地址。请输入例如 http://localhost:8080/v1 的地址。</translation>
    </message>
</context>
<context>
    <name>operator</name>
    <message>
        <source>the administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>A short training first estimates how a model that never saw the images would answer. The images are then moved to these answers instead of to similar classes. No effect on whole classes.</source>
        <translation>先通过一次短暂的训练估计从未见过这些图像的模型会如何回答，然后将图像引向这些回答，而不是引向相似的类别。对整个类别不起作用。</translation>
    </message>
    <message>
        <source>A smaller batch takes more steps away from the original&apos;s answers.</source>
        <translation>批越小，远离原模型回答的步数越多。</translation>
    </message>
    <message>
        <source>Account for chance</source>
        <translation>考虑偶然性</translation>
    </message>
    <message>
        <source>Alternative to the number of layers: resets the last layers that do this share of the computation. 0 uses the number.</source>
        <translation>代替层数：重置承担这一比例计算量的最后几层。0 表示使用层数。</translation>
    </message>
    <message>
        <source>Ask about every class</source>
        <translation>询问每个类别</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Batch size of images to forget</source>
        <translation>待遗忘图像的批大小</translation>
    </message>
    <message>
        <source>Batch size of the repair</source>
        <translation>修复时的批大小</translation>
    </message>
    <message>
        <source>Copies of the noise</source>
        <translation>噪声的副本数</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Destroys what is specific to the class to forget. As a share of the image.</source>
        <translation>破坏待遗忘类别的特有之处。以图像的比例表示。</translation>
    </message>
    <message>
        <source>Determines everything that is drawn at random. The same seed repeats the run.</source>
        <translation>决定所有随机抽取的内容。相同的种子可重复该运行。</translation>
    </message>
    <message>
        <source>Determines which example images are drawn. The same seed draws the same images.</source>
        <translation>决定抽取哪些示例图像。相同的种子抽取相同的图像。</translation>
    </message>
    <message>
        <source>Drop in retain accuracy</source>
        <translation>保留准确率的下降</translation>
    </message>
    <message>
        <source>Ends before the planned length once the images are forgotten, the rest is kept, and the answers have reached their targets.</source>
        <translation>一旦图像已被遗忘、其余部分已保留，并且回答已达到目标，就在计划的长度之前结束。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Epochs of the coarse model</source>
        <translation>粗略模型的轮数</translation>
    </message>
    <message>
        <source>Epochs of the images to forget</source>
        <translation>待遗忘图像的轮数</translation>
    </message>
    <message>
        <source>Epochs of the reset top layers</source>
        <translation>重置的顶层的轮数</translation>
    </message>
    <message>
        <source>Epochs of the softened model</source>
        <translation>软化模型的轮数</translation>
    </message>
    <message>
        <source>Estimate the answers first</source>
        <translation>先估计回答</translation>
    </message>
    <message>
        <source>Example images per class</source>
        <translation>每个类别的示例图像数</translation>
    </message>
    <message>
        <source>Examples of a class in its questions</source>
        <translation>类别的问题中的示例数</translation>
    </message>
    <message>
        <source>Fills the whole matrix. Unlearning needs only the rows of the classes to forget.</source>
        <translation>填满整个矩阵。遗忘学习只需要待遗忘类别的行。</translation>
    </message>
    <message>
        <source>Find the weight of the true class</source>
        <translation>自动确定真实类别的权重</translation>
    </message>
    <message>
        <source>For random and chosen images: uses the weight with which training images would be answered like unseen ones. Without unseen images, or for a sub-class, the value above applies.</source>
        <translation>用于随机图像和选定的图像：采用使训练图像得到与未见过的图像相同回答的权重。没有未见过的图像时，或对于子类，采用上面的值。</translation>
    </message>
    <message>
        <source>Forget accuracy, whole classes</source>
        <translation>遗忘准确率，整个类别</translation>
    </message>
    <message>
        <source>Forgetting epochs</source>
        <translation>用于遗忘的轮数</translation>
    </message>
    <message>
        <source>Hide from features</source>
        <translation>从特征中隐藏</translation>
    </message>
    <message>
        <source>If images of a class that stays are forgotten, the model must answer about them like one that never saw them: neither better nor worse.</source>
        <translation>如果被遗忘图像所属的类别保留，模型对它们的回答必须与从未见过它们的模型一样：既不更好，也不更差。</translation>
    </message>
    <message>
        <source>Images measured</source>
        <translation>用于测量的图像</translation>
    </message>
    <message>
        <source>Images to forget</source>
        <translation>待遗忘的图像</translation>
    </message>
    <message>
        <source>Images to keep per class</source>
        <translation>每个类别的待保留图像数</translation>
    </message>
    <message>
        <source>Keep BatchNorm statistics</source>
        <translation>保留 BatchNorm 的统计量</translation>
    </message>
    <message>
        <source>Keeps what the class shares with its neighbours. As a share of the image.</source>
        <translation>保留该类别与相邻类别的共同之处。以图像的比例表示。</translation>
    </message>
    <message>
        <source>Last epochs without pull</source>
        <translation>最后不施加拉力的轮数</translation>
    </message>
    <message>
        <source>Layers to reset</source>
        <translation>重置的层数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate of the repair</source>
        <translation>修复时的学习率</translation>
    </message>
    <message>
        <source>Leaves the original’s means and variances unchanged, although only images to forget are shown.</source>
        <translation>虽然只展示待遗忘的图像，仍保持原模型的均值和方差不变。</translation>
    </message>
    <message>
        <source>Maximum epochs</source>
        <translation>最大轮数</translation>
    </message>
    <message>
        <source>Membership inference attack</source>
        <translation>成员推断攻击</translation>
    </message>
    <message>
        <source>Mirror half of the images. Turn this off if left and right matter.</source>
        <translation>将一半图像左右翻转。如果左右有区别，请关闭此项。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Negative noise</source>
        <translation>负噪声</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise learning rate</source>
        <translation>噪声的学习率</translation>
    </message>
    <message>
        <source>Noise penalty</source>
        <translation>噪声惩罚</translation>
    </message>
    <message>
        <source>Noise steps</source>
        <translation>噪声步数</translation>
    </message>
    <message>
        <source>Optimisation steps for the noise of each class.</source>
        <translation>每个类别的噪声的优化步数。</translation>
    </message>
    <message>
        <source>Positive noise</source>
        <translation>正噪声</translation>
    </message>
    <message>
        <source>Pull towards zero</source>
        <translation>拉向零的强度</translation>
    </message>
    <message>
        <source>Pulls weights towards zero. Prevents memorising single images.</source>
        <translation>将权重拉向零。防止记忆单张图像。</translation>
    </message>
    <message>
        <source>Questions about a class show one of this many images of it, each with a different third class. More images make scores less dependent on a single image, but take longer.</source>
        <translation>关于一个类别的问题会显示该类别这么多张图像中的一张，每张配以不同的第三类别。数量越多，评分对单张图像的依赖越小，但需要更长时间。</translation>
    </message>
    <message>
        <source>Random mirroring</source>
        <translation>随机翻转</translation>
    </message>
    <message>
        <source>Random shift</source>
        <translation>随机平移</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>Share of images to forget</source>
        <translation>待遗忘图像的比例</translation>
    </message>
    <message>
        <source>Share of images to keep</source>
        <translation>待保留图像的比例</translation>
    </message>
    <message>
        <source>Share of weights</source>
        <translation>权重的比例</translation>
    </message>
    <message>
        <source>Share to reset</source>
        <translation>重置的比例</translation>
    </message>
    <message>
        <source>Share with noise</source>
        <translation>加噪声的比例</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Single images as never seen</source>
        <translation>单张图像如同从未见过</translation>
    </message>
    <message>
        <source>Skip classes that are never confused</source>
        <translation>跳过从不混淆的类别</translation>
    </message>
    <message>
        <source>Skips classes to which this classifier gives less than 0.1 % on average. Saves time with many classes.</source>
        <translation>跳过此分类器平均给出不足 0.1 % 的类别。类别很多时可节省时间。</translation>
    </message>
    <message>
        <source>Step size of the noise&apos;s optimiser (Adam).</source>
        <translation>噪声优化器 (Adam) 的步长。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Stop on collapse</source>
        <translation>崩溃时停止</translation>
    </message>
    <message>
        <source>Stop when accuracy on images to keep stays below this share of its initial value. 0 never stops. Retraining ignores this setting.</source>
        <translation>当待保留图像的准确率持续低于其初始值的这一比例时停止。0 表示从不停止。重新训练忽略此设置。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>The exact number of steps, whatever the number of epochs. 0 uses the epochs.</source>
        <translation>确切的步数，与轮数无关。0 表示由轮数决定。</translation>
    </message>
    <message>
        <source>The factor by which a weight must matter more to the images to forget than to all images. With 0, the factor depends on the number of images to forget.</source>
        <translation>一个权重对待遗忘图像的重要性须达到对全部图像的多少倍。设为 0 时，倍数取决于待遗忘图像的数量。</translation>
    </message>
    <message>
        <source>The influence of the teacher&apos;s small probabilities. 1 uses them unchanged.</source>
        <translation>教师模型较小概率的影响。1 表示原样采用。</translation>
    </message>
    <message>
        <source>The initial strength with which all weights are pulled towards zero; it decreases to 0. A larger value forgets more, and costs more of the rest.</source>
        <translation>起初把所有权重拉向零的强度；之后逐渐减为零。值越大遗忘越多，其余部分的损失也越大。</translation>
    </message>
    <message>
        <source>The largest drop, in points, in accuracy on the rest.</source>
        <translation>其余图像的准确率最多可下降多少个百分点。</translation>
    </message>
    <message>
        <source>The largest share of forgotten images that an attacker may take for training images.</source>
        <translation>攻击者可认作训练图像的被遗忘图像的最大比例。</translation>
    </message>
    <message>
        <source>The largest share of images that may still be recognised of a class forgotten as a whole.</source>
        <translation>整体遗忘的类别中仍可被识别的图像的最大比例。</translation>
    </message>
    <message>
        <source>The length of unlearning, as passes over all images. More epochs forget more thoroughly, but may damage the rest.</source>
        <translation>遗忘学习的长度，以遍历全部图像的次数表示。轮数越多遗忘越彻底，但可能损害其余部分。</translation>
    </message>
    <message>
        <source>The maximum learning rate of the one-cycle schedule.</source>
        <translation>one-cycle 调度的最大学习率。</translation>
    </message>
    <message>
        <source>The maximum length, as passes over all images: a tenth of the original&apos;s training if known. 0 sets no limit.</source>
        <translation>最大长度，以遍历全部图像的次数计：如果已知原模型训练的长度，则为其十分之一。0 表示不限制。</translation>
    </message>
    <message>
        <source>The maximum number of images of each other class, drawn at random.</source>
        <translation>其他每个类别随机抽取的最大图像数。</translation>
    </message>
    <message>
        <source>The maximum random shift of images in training, as a share of their size.</source>
        <translation>训练时图像的最大随机平移，以其尺寸的比例表示。</translation>
    </message>
    <message>
        <source>The minimum number of images in a forget set.</source>
        <translation>遗忘集的最少图像数。</translation>
    </message>
    <message>
        <source>The minimum number of images on which forgetting must be measured.</source>
        <translation>测量遗忘所需的最少图像数。</translation>
    </message>
    <message>
        <source>The minimum number of passes over the images to forget, however few they are. 0 uses the epochs of all images.</source>
        <translation>遍历待遗忘图像的最少次数，无论它们有多少。0 表示由全部图像的轮数决定。</translation>
    </message>
    <message>
        <source>The model’s confidence in the classes that images to forget resemble. Above 1 raises it.</source>
        <translation>模型对与待遗忘图像相似的类别的置信度。大于 1 时会提高。</translation>
    </message>
    <message>
        <source>The number of epochs that start with the images to forget; the others repair.</source>
        <translation>先处理待遗忘图像的轮数；其余轮次用于修复。</translation>
    </message>
    <message>
        <source>The number of images in each step while the rest is repaired.</source>
        <translation>修复其余部分时每一步的图像数。</translation>
    </message>
    <message>
        <source>The number of images in each step. More is more stable and needs more memory.</source>
        <translation>每一步的图像数。越多越稳定，需要的内存也越多。</translation>
    </message>
    <message>
        <source>The number of images of each class to show. More is more reliable but slower.</source>
        <translation>每个类别展示的图像数量。越多越可靠，但越慢。</translation>
    </message>
    <message>
        <source>The number of last epochs in which no weight is pulled towards zero.</source>
        <translation>最后不再把权重拉向零的轮数。</translation>
    </message>
    <message>
        <source>The number of last layers to reset, counting convolutions and linear layers. More layers forget more thoroughly, but more of the rest must be learned again.</source>
        <translation>要重置的最后几层的数量，按卷积层和线性层计数。层数越多遗忘越彻底，但其余内容须重新学习的也越多。</translation>
    </message>
    <message>
        <source>The number of passes of a new model over the images to keep, at half their size.</source>
        <translation>新模型以一半的尺寸遍历待保留图像的次数。</translation>
    </message>
    <message>
        <source>The number of passes over the images to keep while all layers recover.</source>
        <translation>所有层恢复期间，遍历待保留图像的次数。</translation>
    </message>
    <message>
        <source>The number of passes over the images to keep while the last layers learn again.</source>
        <translation>最后几层重新学习时，遍历待保留图像的次数。</translation>
    </message>
    <message>
        <source>The number of passes over the images to keep. Use the number of the original&apos;s training.</source>
        <translation>遍历待保留图像的次数。请使用原模型训练时的数值。</translation>
    </message>
    <message>
        <source>The number of passes over the images. More moves further from the original.</source>
        <translation>遍历图像的次数。越多离原模型越远。</translation>
    </message>
    <message>
        <source>The number of times each of the 32 noise images is shown. A larger number forgets more thoroughly.</source>
        <translation>32 张噪声图像中每张展示的次数。次数越多，遗忘越彻底。</translation>
    </message>
    <message>
        <source>The remainder is the weight of unlearning. A value below the default forgets faster.</source>
        <translation>其余为遗忘学习的权重。小于默认值时遗忘更快。</translation>
    </message>
    <message>
        <source>The share of a selected weight that is left. A smaller share forgets more.</source>
        <translation>选中的权重保留的比例。比例越小遗忘越多。</translation>
    </message>
    <message>
        <source>The share of each step carried over to the next. More goes further.</source>
        <translation>每一步延续到下一步的比例。越大走得越远。</translation>
    </message>
    <message>
        <source>The share of images to forget in each step; the rest rehearses the images to keep.</source>
        <translation>每一步中待遗忘图像的比例；其余用于复习待保留的图像。</translation>
    </message>
    <message>
        <source>The share of the images to forget that get noise; the others are shown unchanged.</source>
        <translation>加噪声的待遗忘图像的比例；其余的保持不变。</translation>
    </message>
    <message>
        <source>The share of the images to keep that is shown, drawn at random. More is slower.</source>
        <translation>随机抽取并展示的待保留图像的比例。越多越慢。</translation>
    </message>
    <message>
        <source>The share of weights of each convolution to reset. A larger share forgets more thoroughly, and costs more.</source>
        <translation>每个卷积中要重置的权重比例。比例越大遗忘越彻底，损失也越大。</translation>
    </message>
    <message>
        <source>The share of weights that may change: those that matter most to the images to forget.</source>
        <translation>可以改变的权重比例：对待遗忘图像最重要的那些。</translation>
    </message>
    <message>
        <source>The size of each step while the rest is repaired.</source>
        <translation>修复其余部分时每一步的大小。</translation>
    </message>
    <message>
        <source>The size of each step. A learning rate that is too large damages the rest.</source>
        <translation>每一步的大小。学习率过大会损害其余部分。</translation>
    </message>
    <message>
        <source>The strength of the noise on images to keep, as a share of the image.</source>
        <translation>待保留图像上噪声的强度，以图像的比例表示。</translation>
    </message>
    <message>
        <source>The strength with which an image is still moved to its own class when other images of that class stay. No effect on whole classes. Our addition: the part of the paper that we could read does not mention it.</source>
        <translation>当该类别的其他图像保留时，图像仍被引向其自身类别的强度。对整个类别不起作用。这是我们的补充：我们能读到的论文部分没有提及。</translation>
    </message>
    <message>
        <source>The weight of class similarity relative to the model’s own answers, which already reflect it in part. With 0, all classes count equally, except those without any similarity.</source>
        <translation>类别相似度相对于模型自身回答的权重；模型的回答已包含一部分相似度。为 0 时所有类别同等看待，毫无相似度的类别除外。</translation>
    </message>
    <message>
        <source>The weight of making the class unreadable from the model’s features. More costs accuracy on the rest. No effect on models that don&apos;t end in a linear layer.</source>
        <translation>使类别无法再从模型特征中读出的权重。越大，其余图像的准确率损失越多。对不以线性层结尾的模型不起作用。</translation>
    </message>
    <message>
        <source>The weight of matching the estimated confidence in an image’s own label, however unlikely that label is. Hides forgotten images from an attacker who trains their own models. No effect without the estimate.</source>
        <translation>使模型对图像自身标签的置信度与估计值一致的权重，无论该标签的可能性多么低。可使自行训练模型的攻击者无法发现被遗忘的图像。没有估计时不起作用。</translation>
    </message>
    <message>
        <source>The weight of staying close to the original on images to keep.</source>
        <translation>在待保留的图像上与原模型保持一致的权重。</translation>
    </message>
    <message>
        <source>The weight of the true labels on images to keep.</source>
        <translation>真实标签在待保留图像上的权重。</translation>
    </message>
    <message>
        <source>The worse end of a figure’s 95 % interval must also meet the limit.</source>
        <translation>数值的 95 % 区间中较差的一端也必须满足其限值。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Weight of confidence</source>
        <translation>置信度的权重</translation>
    </message>
    <message>
        <source>Weight of similarity</source>
        <translation>相似度的权重</translation>
    </message>
    <message>
        <source>Weight of the images to keep</source>
        <translation>待保留图像的权重</translation>
    </message>
    <message>
        <source>Weight of the labels</source>
        <translation>标签的权重</translation>
    </message>
    <message>
        <source>Weight of the noise&apos;s size in its loss. Large values shrink it to nothing.</source>
        <translation>噪声大小在其损失中的权重。值过大会使噪声消失。</translation>
    </message>
    <message>
        <source>Weight of the original&apos;s answers</source>
        <translation>原模型回答的权重</translation>
    </message>
    <message>
        <source>Weight of the true class</source>
        <translation>真实类别的权重</translation>
    </message>
</context>
<context>
    <name>preprocessing</name>
    <message>
        <source>As stored, from 0 to 255</source>
        <translation>按存储的值，0 到 255</translation>
    </message>
    <message>
        <source>Blue, green, red</source>
        <translation>蓝、绿、红</translation>
    </message>
    <message>
        <source>CIFAR-10 mean and standard deviation</source>
        <translation>CIFAR-10 的均值和标准差</translation>
    </message>
    <message>
        <source>Centre crop only</source>
        <translation>仅取图像中心部分</translation>
    </message>
    <message>
        <source>Each image is resized so that its shorter side has {side} pixels, then cropped to the centre, {width} × {height} pixels. The model sees it {colour}.</source>
        <translation>每张图像缩放到短边为 {side} 像素，再裁剪到中心的 {width} × {height} 像素。送入模型的格式：{colour}。</translation>
    </message>
    <message>
        <source>Each image is resized to {whole_width} × {whole_height} pixels, then cropped to the centre, {width} × {height} pixels. The model sees it {colour}.</source>
        <translation>每张图像缩放到 {whole_width} × {whole_height} 像素，再裁剪到中心的 {width} × {height} 像素。送入模型的格式：{colour}。</translation>
    </message>
    <message>
        <source>Each image is resized to {width} × {height} pixels. The model sees it {colour}.</source>
        <translation>每张图像缩放到 {width} × {height} 像素。送入模型的格式：{colour}。</translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>From 0 to 255, minus the ImageNet mean</source>
        <translation>从 0 到 255，减去 ImageNet 的均值</translation>
    </message>
    <message>
        <source>From −1 to 1</source>
        <translation>−1 到 1</translation>
    </message>
    <message>
        <source>Grey, repeated three times</source>
        <translation>灰度，重复三次</translation>
    </message>
    <message>
        <source>ImageNet mean and standard deviation</source>
        <translation>ImageNet 的均值和标准差</translation>
    </message>
    <message>
        <source>Images keep their size. The model sees them {colour}.</source>
        <translation>图像保持原尺寸。送入模型的格式：{colour}。</translation>
    </message>
    <message>
        <source>MNIST mean and standard deviation</source>
        <translation>MNIST 的均值和标准差</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>红、绿、蓝</translation>
    </message>
    <message>
        <source>The file does not say so. This is what such models usually expect. The next page shows whether it fits, and tries other ways.</source>
        <translation>文件中没有说明。此类模型通常采用这种方式。下一页会显示是否匹配，并尝试其他方式。</translation>
    </message>
    <message>
        <source>The file says so.</source>
        <translation>文件中如此说明。</translation>
    </message>
    <message>
        <source>Usual for such models</source>
        <translation>此类模型的常用方式</translation>
    </message>
    <message>
        <source>Values are divided by {scale}; then the mean {mean} is subtracted and the result divided by the standard deviation {std}.</source>
        <translation>其数值除以 {scale}；然后减去均值 {mean}，再除以标准差 {std}。</translation>
    </message>
    <message>
        <source>You chose it. The next page shows whether it fits.</source>
        <translation>由您选择。下一页会显示是否匹配。</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>以灰度显示</translation>
    </message>
    <message>
        <source>grey, repeated three times</source>
        <translation>灰度，重复三次</translation>
    </message>
    <message>
        <source>in colour (blue, green, red)</source>
        <translation>彩色（蓝、绿、红）</translation>
    </message>
    <message>
        <source>in colour (red, green, blue)</source>
        <translation>彩色（红、绿、蓝）</translation>
    </message>
    <message>
        <source>with {n} channels</source>
        <translation>{n} 个通道</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>Nothing is sent now. Earlier, up to {n} images were sent to {host}.</source>
        <translation>现在不发送任何内容。先前最多有 {n} 张图像发送到 {host}。</translation>
    </message>
    <message>
        <source>Nothing is sent without your consent.</source>
        <translation>未经您同意，不会发送任何内容。</translation>
    </message>
    <message>
        <source>On this computer only. Nothing is sent.</source>
        <translation>仅在本机上。不发送任何内容。</translation>
    </message>
    <message>
        <source>{n} images may be sent to {host}. Everything else stays on this computer.</source>
        <translation>{n} 张图像可能会发送到 {host}。其余一切留在这台计算机上。</translation>
    </message>
</context>
<context>
    <name>remaining</name>
    <message>
        <source>A copy of the original</source>
        <translation>原模型的副本</translation>
    </message>
    <message>
        <source>A document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>An earlier model given out by this project</source>
        <translation>本项目交付的先前模型</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>另一个模型</translation>
    </message>
    <message>
        <source>Held by {owner}.</source>
        <translation>由 {owner} 持有。</translation>
    </message>
    <message>
        <source>Images sent to a server and kept there</source>
        <translation>发送到服务器并保留在那里的图像</translation>
    </message>
    <message>
        <source>Intermediate models in the project folder</source>
        <translation>项目文件夹中的中间模型</translation>
    </message>
    <message>
        <source>Names, hashes and pixels in the project folder</source>
        <translation>项目文件夹中的名称、哈希值和像素</translation>
    </message>
    <message>
        <source>Place: {place}.</source>
        <translation>位置：{place}。</translation>
    </message>
    <message>
        <source>Since {since}.</source>
        <translation>自 {since} 起。</translation>
    </message>
    <message>
        <source>The images themselves</source>
        <translation>图像本身</translation>
    </message>
    <message>
        <source>The original model</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>cleared (overwritten)</source>
        <translation>清除（已覆写）</translation>
    </message>
    <message>
        <source>deleted by the system</source>
        <translation>由系统删除</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>medium destroyed</source>
        <translation>存储介质已销毁</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>purged (not recoverable)</source>
        <translation>净化（无法恢复）</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>仍存在</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>withdrawn, not destroyed</source>
        <translation>已收回，未销毁</translation>
    </message>
    <message>
        <source>{thing}: {state}</source>
        <translation>{thing}：{state}</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>1 day late</source>
        <translation>逾期 1 天</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} Could you send me the weights alone? In the program that created the model, this line saves them:

    {line}

This identifies any classifier of torchvision, timm or transformers. Please also tell me which classifier it is, the class names in the order of the outputs, the image size, and the mean and standard deviation used for normalisation.

Thank you.</source>
        <translation>您好：

我无法用 MeGU Desktop 打开“{name}”：{reason}您能只把权重发给我吗？在创建该模型的程序中，下面这一行可以保存权重：

    {line}

这样就能识别 torchvision、timm 或 transformers 的任何分类器。另外请告诉我它是哪一种分类器、按输出顺序排列的类别名称、图像尺寸，以及归一化所用的均值和标准差。

谢谢。</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} The program works with PyTorch image classifiers. Do you have such a model, or could you train a torchvision or timm model on the same images? This line saves it so that I can open it:

    {line}

Thank you.</source>
        <translation>您好：

我无法用 MeGU Desktop 打开“{name}”：{reason}该程序适用于 PyTorch 图像分类器。您有这样的模型吗？或者您能否用同样的图像训练一个 torchvision 或 timm 的模型？下面这一行可以把它保存为我能打开的格式：

    {line}

谢谢。</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} This architecture is not supported directly. There are two ways. Either train a torchvision or timm classifier on the same images and send me the file that this line saves:

    {line}

Or, if MeGU is installed from source, write a small Python package that registers the network under the entry point “megu.models”; MeGU&apos;s docs/recipes.md shows how in ten lines.

Thank you.</source>
        <translation>您好：

我无法用 MeGU Desktop 打开“{name}”：{reason}不直接支持这种架构。有两种办法。一是用同样的图像训练一个 torchvision 或 timm 的分类器，并把下面这一行保存的文件发给我：

    {line}

二是在从源代码安装 MeGU 的情况下，编写一个小的 Python 包，在入口点“megu.models”下注册该网络；MeGU 的 docs/recipes.md 用十行说明了做法。

谢谢。</translation>
    </message>
    <message>
        <source>can&apos;t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>due date moved to {date}</source>
        <translation>推迟至 {date}</translation>
    </message>
    <message>
        <source>due in {n} days</source>
        <translation>{n} 天后到期</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>exported on {date}, not checked yet</source>
        <translation>已于 {date} 导出，尚未检查</translation>
    </message>
    <message>
        <source>in {run}</source>
        <translation>已由 {run} 处理</translation>
    </message>
    <message>
        <source>it contains NumPy arrays.</source>
        <translation>它包含 NumPy 数组。</translation>
    </message>
    <message>
        <source>it is a Core ML file, converted from another model.</source>
        <translation>它是由其他模型转换而来的 Core ML 文件。</translation>
    </message>
    <message>
        <source>it is a JAX model.</source>
        <translation>它是 JAX 模型。</translation>
    </message>
    <message>
        <source>it is a Keras model.</source>
        <translation>它是 Keras 模型。</translation>
    </message>
    <message>
        <source>it is a PaddlePaddle model.</source>
        <translation>它是 PaddlePaddle 模型。</translation>
    </message>
    <message>
        <source>it is a TensorFlow model.</source>
        <translation>它是 TensorFlow 模型。</translation>
    </message>
    <message>
        <source>it is a TorchScript program. I need the model before torch.jit.</source>
        <translation>它是 TorchScript 程序。我需要 torch.jit 之前的模型。</translation>
    </message>
    <message>
        <source>it is a compiled program.</source>
        <translation>它是编译后的程序。</translation>
    </message>
    <message>
        <source>it is a fastai learner with fastai&apos;s own head.</source>
        <translation>它是 fastai 的 learner，其头部是 fastai 自有的。</translation>
    </message>
    <message>
        <source>it is a scikit-learn model, not a neural network.</source>
        <translation>它是 scikit-learn 模型，不是神经网络。</translation>
    </message>
    <message>
        <source>it is an ONNX file, converted from another model.</source>
        <translation>它是由其他模型转换而来的 ONNX 文件。</translation>
    </message>
    <message>
        <source>it is not a model file that the program supports.</source>
        <translation>它不是程序支持的模型文件。</translation>
    </message>
    <message>
        <source>it was made with torch.export. I need the model before that.</source>
        <translation>它是用 torch.export 制作的。我需要在那之前的模型。</translation>
    </message>
    <message>
        <source>its weights are quantised or sparse. I need them before that step.</source>
        <translation>它的权重是量化的或稀疏的。我需要该步骤之前的权重。</translation>
    </message>
    <message>
        <source>its weights don&apos;t match the network in config.json.</source>
        <translation>它的权重与 config.json 中的网络不匹配。</translation>
    </message>
    <message>
        <source>met on {date}</source>
        <translation>已于 {date} 满足</translation>
    </message>
    <message>
        <source>not forgotten</source>
        <translation>未遗忘</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>refused on {date}</source>
        <translation>已于 {date} 拒绝</translation>
    </message>
    <message>
        <source>some weights are not numbers (NaN).</source>
        <translation>有些权重不是数字 (NaN)。</translation>
    </message>
    <message>
        <source>the file contains no weights.</source>
        <translation>文件中没有权重。</translation>
    </message>
    <message>
        <source>the file contains program code, which is not run for safety reasons.</source>
        <translation>文件中含有程序代码，出于安全考虑不会运行。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>the file is incomplete or damaged.</source>
        <translation>文件不完整或已损坏。</translation>
    </message>
    <message>
        <source>the file was compressed after it was saved.</source>
        <translation>文件在保存之后被压缩过。</translation>
    </message>
    <message>
        <source>the folder contains no weights.</source>
        <translation>文件夹中没有权重。</translation>
    </message>
    <message>
        <source>the folder contains weights for TensorFlow or JAX only.</source>
        <translation>文件夹中只有用于 TensorFlow 或 JAX 的权重。</translation>
    </message>
    <message>
        <source>the model needs its own program code (“{kind}”).</source>
        <translation>模型需要其自身的程序代码（“{kind}”）。</translation>
    </message>
    <message>
        <source>the network “{kind}” is defined in code that is not part of the file.</source>
        <translation>网络“{kind}”的定义代码不在该文件中。</translation>
    </message>
    <message>
        <source>the program does not know its network (the first weight is “{example}”).</source>
        <translation>程序不认识它的网络（第一个权重为“{example}”）。</translation>
    </message>
    <message>
        <source>transformers can&apos;t build the model that config.json describes ({reason}).</source>
        <translation>transformers 无法构建 config.json 中所述的模型（{reason}）。</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>{state}, {late}</source>
        <translation>{state}，{late}</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Made for an earlier choice of images or of training images.</source>
        <translation>为先前选择的图像或训练图像所做。</translation>
    </message>
    <message>
        <source>Made for an earlier choice: {names}.</source>
        <translation>为先前的选择所做：{names}。</translation>
    </message>
    <message>
        <source>Run {n}: {how}</source>
        <translation>运行 {n}：{how}</translation>
    </message>
    <message>
        <source>Run {n}: {how} (earlier choice)</source>
        <translation>运行 {n}：{how}（先前的选择）</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>{method}, {strength}</source>
        <translation>{method}（{strength}）</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>示例项目</translation>
    </message>
</context>
<context>
    <name>similarity</name>
    <message>
        <source>A score is {how}.</source>
        <translation>评分是{how}。</translation>
    </message>
    <message>
        <source>Cells set by hand: {n}.</source>
        <translation>手动设置的单元格：{n}。</translation>
    </message>
    <message>
        <source>False</source>
        <translation>False</translation>
    </message>
    <message>
        <source>It answered in {seconds}, but neither True nor False.</source>
        <translation>它在 {seconds} 内作答，但既不是 True 也不是 False。</translation>
    </message>
    <message>
        <source>It needs about {needed} of memory; {free} is free.</source>
        <translation>它大约需要 {needed} 内存；可用 {free}。</translation>
    </message>
    <message>
        <source>It takes about {time}.</source>
        <translation>大约需要 {time}。</translation>
    </message>
    <message>
        <source>One cell set by hand was reset to the answer. Undo restores it.</source>
        <translation>一个手动设置的单元格已恢复为原回答。可用“撤销”还原。</translation>
    </message>
    <message>
        <source>One cell was set by hand. Unlearning uses it as it is.</source>
        <translation>有一个单元格是手动设置的；遗忘学习会照此使用。</translation>
    </message>
    <message>
        <source>Runs on {place} in {precision}.</source>
        <translation>在{place}上以 {precision} 运行。</translation>
    </message>
    <message>
        <source>Servers call this option top_logprobs.</source>
        <translation>服务器中此选项名为 top_logprobs。</translation>
    </message>
    <message>
        <source>Taken from the probabilities that this classifier gives to images of each class. No questions were asked.</source>
        <translation>取自此分类器对每个类别的图像给出的概率。没有提问。</translation>
    </message>
    <message>
        <source>The connection works. The model answered {word} ({n}) in {seconds}. A score is {how}.</source>
        <translation>连接正常。模型在 {seconds} 内回答了{word}（{n}）。评分是{how}。</translation>
    </message>
    <message>
        <source>The time needed is known after the first five.</source>
        <translation>前五个问题之后才能估计所需时间。</translation>
    </message>
    <message>
        <source>This is about {n} tokens.</source>
        <translation>大约 {n} 个 token。</translation>
    </message>
    <message>
        <source>This is the whole matrix, with questions about every class.</source>
        <translation>这是完整的矩阵，包含关于每个类别的问题。</translation>
    </message>
    <message>
        <source>True</source>
        <translation>True</translation>
    </message>
    <message>
        <source>the graphics card ({device})</source>
        <translation>显卡 ({device})</translation>
    </message>
    <message>
        <source>the processor (cpu)</source>
        <translation>处理器 (cpu)</translation>
    </message>
    <message>
        <source>{back} cells set by hand were reset to the answers. Undo restores them.</source>
        <translation>{back} 个手动设置的单元格已恢复为原回答。可用“撤销”还原。</translation>
    </message>
    <message>
        <source>{n} answers are saved with the project. They are not asked for again.</source>
        <translation>{n} 个回答已随项目保存，不会再次询问。</translation>
    </message>
    <message>
        <source>{n} cells were set by hand. Unlearning uses them as they are.</source>
        <translation>{n} 个单元格是手动设置的；遗忘学习会照此使用。</translation>
    </message>
    <message>
        <source>{n} images were sent to {host}, {times} times in total.</source>
        <translation>{n} 张图像发送到了 {host}，共 {times} 次。</translation>
    </message>
    <message>
        <source>{n} of them are based on fewer votes than requested.</source>
        <translation>其中 {n} 个基于的票数少于所要求的票数。</translation>
    </message>
    <message>
        <source>{n} of them were undecided and are left out.</source>
        <translation>其中 {n} 个无法判定，已略去。</translation>
    </message>
    <message>
        <source>{n} questions about {images} images, answered on this computer.</source>
        <translation>关于 {images} 张图像的 {n} 个问题，在这台计算机上作答。</translation>
    </message>
    <message>
        <source>{n} questions answered in {seconds} and saved with the project. They are not asked again.</source>
        <translation>{n} 个问题在 {seconds} 内作答，并已随项目保存，不会再次询问。</translation>
    </message>
    <message>
        <source>{n} questions with {images} images go to {host}.</source>
        <translation>{n} 个问题连同 {images} 张图像发送到 {host}。</translation>
    </message>
    <message>
        <source>“{file}” can’t be read. Ask for permission, or choose another file.</source>
        <translation>“{file}”无法读取。请申请权限，或选择其他文件。</translation>
    </message>
    <message>
        <source>“{file}” contains a class “{name}” that these images don’t have. Rename it.</source>
        <translation>“{file}”中有类别“{name}”，而这些图像没有该类别。请将其改名。</translation>
    </message>
    <message>
        <source>“{file}” contains no table of classes. Export the matrix to see the format, then edit your file.</source>
        <translation>“{file}”中没有类别表格。请导出矩阵以查看格式，然后修改您的文件。</translation>
    </message>
    <message>
        <source>“{file}” contains the same values as the answers.</source>
        <translation>“{file}”的内容与回答相同。</translation>
    </message>
    <message>
        <source>“{file}” has “{value}” for {row} taken for {column}. Enter a number from 0 to 1 there.</source>
        <translation>“{file}”中 {row} 被认作 {column} 的值为“{value}”。请在那里填写 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>“{file}” is too large to be a matrix of classes. Choose another file.</source>
        <translation>“{file}”太大，不可能是类别矩阵。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{file}” was imported.</source>
        <translation>“{file}”已导入。</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Folder not available</source>
        <translation>文件夹不可用</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>To forget: {names}</source>
        <translation>待遗忘：{names}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>unit</name>
    <message>
        <source>0 = never taken for it, 1 = always taken for it</source>
        <translation>0 = 从不被认作该类别，1 = 总是被认作该类别</translation>
    </message>
    <message>
        <source>0 = never taken for it, {whole} = always taken for it</source>
        <translation>0 = 从不被认作该类别，{whole} = 总是被认作该类别</translation>
    </message>
    <message>
        <source>Numbers are millionths.</source>
        <translation>数字为百万分之一。</translation>
    </message>
    <message>
        <source>Numbers are thousandths.</source>
        <translation>数字为千分之一。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}和{last}</translation>
    </message>
    <message>
        <source>{first} and {n} others</source>
        <translation>{first}以及另外 {n} 个</translation>
    </message>
    <message>
        <source>{names}, {next}</source>
        <translation>{names}、{next}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
</context>
</TS>
